package io.hengke.costing;

import io.hengke.shared.Problem;
import io.hengke.warehouse.Sql;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the tables of a result that a trace reads are; each a table expression in SQL.
 *
 * @param place what a person calls the result
 * @param customers with {@code customer_id, name, total_cost_minor}
 * @param origins with {@code customer_id, channel, campaign, currency}
 * @param allocations with {@code month} (its first day), {@code pool, cost_class, customer_id, driver_units, amount_minor}
 * @param lines, shares and transfers: with the columns of {@link TraceFiles}
 */
public record TraceTables(
        String place,
        String customers,
        String origins,
        String allocations,
        String lines,
        String shares,
        String transfers) {

    /** The files of a published result. */
    static TraceTables inFiles(Path out) {
        return new TraceTables(
                out.toString(),
                file(out, "customers.parquet"),
                file(out, TraceFiles.ORIGINS),
                "(select * replace (cast(month || '-01' as date) as month) from %s)"
                        .formatted(file(out, "allocations.parquet")),
                file(out, TraceFiles.LINES),
                file(out, TraceFiles.SHARES),
                file(out, TraceFiles.TRANSFERS));
    }

    private static String file(Path out, String name) {
        var file = out.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new Problem("costing.trace-missing-file", out, name);
        }
        return "read_parquet(%s)".formatted(Sql.text(file));
    }
}
