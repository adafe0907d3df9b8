package io.hengke.costing;

import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The files of a published result, as far as one customer's cost in one month or all months is concerned. */
record PublishedResult(Engine engine, Path out, String customerId, Optional<YearMonth> month) {

    /** The customer as published, with the total of all months. */
    record Customer(String name, String currency, long totalMinor) {}

    /** What the customer bears of a pool and class in a month. */
    record Allocation(String month, String costClass, String pool, long amountMinor) {}

    Customer customer() {
        var found = engine.query(
                """
                select customer.name, origin.currency, customer.total_cost_minor
                from %s customer join %s origin on origin.customer_id = customer.customer_id
                where customer.customer_id = %s
                """.formatted(file("customers.parquet"), file(TraceFiles.ORIGINS), Sql.text(customerId)),
                row -> new Customer(
                        Objects.requireNonNullElse(row.getString(1), ""), row.getString(2), row.getLong(3)));
        if (found.isEmpty()) {
            throw new Problem("costing.trace-unknown-customer", customerId, out);
        }
        return found.getFirst();
    }

    List<Allocation> allocations() {
        return engine.query(
                "select month_text(month), cost_class, pool, amount_minor from %s order by month, cost_class, pool"
                        .formatted(allocated()),
                row -> new Allocation(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
    }

    /** The customer's rows of the published allocation as a table expression; there, months are written as text. */
    String allocated() {
        return """
                (select cast(month || '-01' as date) as month, pool, cost_class, driver_units, amount_minor
                from %s where customer_id = %s and %s)""".formatted(
                        file("allocations.parquet"),
                        Sql.text(customerId),
                        month.map(it -> "month = " + Sql.text(it.toString())).orElse("true"));
    }

    /** A condition on the column month of the files written for tracing. */
    String inMonth() {
        return month.map(it -> "month = date '%s'".formatted(it.atDay(1))).orElse("true");
    }

    /** A file as a table expression. */
    String file(String name) {
        var file = out.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new Problem("costing.trace-missing-file", out, name);
        }
        return "read_parquet(%s)".formatted(Sql.text(file));
    }
}
