package io.hengke.bench;

import io.hengke.value.purchase.PurchaseFamily;
import io.hengke.value.purchase.PurchaseRows;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/** Grouping purchase histories and fitting BG/NBD to them, against the engine grouping them alone. */
final class FitCase implements BenchCase {

    private static final long MEMORY = 4L << 30;
    private static final double CPU_OF_A_MILLION = 1;
    private static final double SECONDS_OF_TEN_MILLION = 3;

    @Override
    public String name() {
        return "fit";
    }

    @Override
    public List<Size> sizes(boolean isQuick) {
        return isQuick
                ? List.of(new Size(100_000, "0.1 M customers", 1, 3, List.of()))
                : List.of(
                        new Size(
                                1_000_000,
                                "1 M customers",
                                1,
                                5,
                                List.of(new Target(Target.Figure.CPU_SECONDS, CPU_OF_A_MILLION))),
                        new Size(
                                10_000_000,
                                "10 M customers",
                                1,
                                5,
                                List.of(new Target(Target.Figure.SECONDS, SECONDS_OF_TEN_MILLION))));
    }

    @Override
    public Measurement measure(Size size, Path folder) throws Exception {
        try (var engine = Workshop.open(folder, MEMORY)) {
            prepare(engine, size.amount());
            return new Stopwatch(size)
                    .compare(
                            size.amount(),
                            () -> fit(engine),
                            () -> engine.execute("create or replace table bare as"
                                    + " select frequency, recency_days, age_days, count(*) as customers"
                                    + " from value_purchase_history group by frequency, recency_days, age_days"));
        }
    }

    private static void fit(Engine engine) {
        new ModelRun(engine, Models.load(), List.of(new GivenTables(Set.of("value_purchase_history"))))
                .build("int_value_purchase_group");
        var rows = new PurchaseRows.Builder();
        engine.query(
                "select frequency, recency_days, age_days, customers from int_value_purchase_group",
                row -> rows.add(row.getInt(1), row.getInt(2) / 7.0, row.getInt(3) / 7.0, row.getInt(4)));
        var estimate = PurchaseFamily.BG_NBD.fit(rows.build());
        if (!estimate.isConverged()) {
            throw new IllegalStateException("The fit did not converge: " + estimate);
        }
    }

    private static void prepare(Engine engine, long customers) throws Exception {
        engine.execute("create table value_purchase_history (customer_key integer, frequency integer,"
                + " recency_days integer, age_days integer)");
        var people = new BuyingPeople(1);
        try (var appender = ((DuckDBConnection) engine.connection())
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "value_purchase_history")) {
            for (int key = 0; key < customers; key++) {
                people.next();
                appender.beginRow();
                appender.append(key);
                appender.append(people.frequency());
                appender.append(people.recencyDays());
                appender.append(people.ageDays());
                appender.endRow();
            }
        }
    }
}
