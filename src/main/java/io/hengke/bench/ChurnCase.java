package io.hengke.bench;

import io.hengke.retention.ChurnPrediction;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Churn features on past days and today, learning, and rating every customer with reasons; against the engine counting the
 * same facts by customer once.
 */
final class ChurnCase implements BenchCase {

    private static final long MEMORY = 2_400L << 20;

    /** What comes before: facts of the as-of day, and who has left already. */
    private static final List<String> GIVEN = List.of(
            "customers_customer",
            "ledger_order",
            "ledger_subscription",
            "service_ticket",
            "service_activity",
            "feedback_response",
            "engagement_touch",
            "int_retention_gap",
            "int_retention_rule",
            "int_retention_purchase",
            "int_retention_contract");

    private static final List<String> FACTS = List.of(
            "ledger_order",
            "ledger_subscription",
            "service_ticket",
            "service_activity",
            "feedback_response",
            "engagement_touch");

    @Override
    public String name() {
        return "churn";
    }

    @Override
    public List<Size> sizes(boolean isQuick) {
        var small = new Size(100_000, "0.1 M customers", 1, 3, isQuick ? List.of() : targets(80, 3_072));
        return isQuick
                ? List.of(small)
                : List.of(small, new Size(1_000_000, "1 M customers", 0, 2, targets(50, 4_096)));
    }

    private static List<Target> targets(double ratio, double peakMib) {
        return List.of(new Target(Target.Figure.RATIO, ratio), new Target(Target.Figure.PEAK_MIB, peakMib));
    }

    @Override
    public Measurement measure(Size size, Path folder) throws Exception {
        try (var engine = Workshop.open(folder, MEMORY)) {
            RetailFacts.write(engine, size.amount());
            new ModelRun(engine, Models.load(), List.of()).build(GIVEN.toArray(String[]::new));
            var measurement = new Stopwatch(size).compare(size.amount(), () -> predict(engine), () -> count(engine));
            if (engine.queryLong("select count(*) from retention_churn_risk") == 0) {
                throw new IllegalStateException("Nobody was rated");
            }
            return measurement;
        }
    }

    private static void predict(Engine engine) {
        List<Kernel> kernels = List.of(new ChurnPrediction(), new GivenTables(Set.copyOf(GIVEN)));
        new ModelRun(engine, Models.load(), kernels)
                .build("retention_churn_risk", "retention_signal", "retention_signal_quality");
    }

    private static void count(Engine engine) {
        FACTS.forEach(it -> engine.execute("create or replace table bare as"
                + " select customer_key, count(*) as facts from %s group by customer_key".formatted(it)));
    }
}
