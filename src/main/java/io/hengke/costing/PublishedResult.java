package io.hengke.costing;

import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A published result, as far as one customer's cost in one month or all months is concerned. */
record PublishedResult(Engine engine, TraceTables tables, String customerId, Optional<YearMonth> month) {

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
                """.formatted(tables.customers(), tables.origins(), Sql.text(customerId)),
                row -> new Customer(
                        Objects.requireNonNullElse(row.getString(1), ""), row.getString(2), row.getLong(3)));
        if (found.isEmpty()) {
            throw new Problem("costing.trace-unknown-customer", customerId, tables.place());
        }
        return found.getFirst();
    }

    List<Allocation> allocations() {
        return engine.query(
                "select month, cost_class, pool, amount_minor from %s order by month, cost_class, pool"
                        .formatted(allocated()),
                row -> new Allocation(
                        row.getString(1).substring(0, 7), row.getString(2), row.getString(3), row.getLong(4)));
    }

    /** The customer's rows of the allocation as a table expression. */
    String allocated() {
        return """
                (select month, pool, cost_class, driver_units, amount_minor
                from %s where customer_id = %s and %s)""".formatted(tables.allocations(), Sql.text(customerId), inMonth());
    }

    /** A condition on the column month. */
    String inMonth() {
        return month.map(it -> "month = date '%s'".formatted(it.atDay(1))).orElse("true");
    }
}
