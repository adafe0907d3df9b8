package io.hengke.bench;

import io.hengke.control.ActionPlan;
import io.hengke.control.Control;
import io.hengke.control.PlannedAction;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Choosing among four actions for so many customers under a budget and two capacities, against the engine just sorting all
 * pairs of customer and action by what they bring.
 */
final class ActionsCase implements BenchCase {

    private static final long MEMORY = 2_400L << 20;
    private static final double LARGEST_GAP = 1e-4;
    private static final List<Target> TARGETS =
            List.of(new Target(Target.Figure.RATIO, 4), new Target(Target.Figure.PEAK_MIB, 3_072));

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public List<Size> sizes(boolean isQuick) {
        return isQuick
                ? List.of(new Size(50_000, "0.05 M customers", 1, 3, List.of()))
                : List.of(
                        new Size(100_000, "0.1 M customers", 1, 5, TARGETS),
                        new Size(1_000_000, "1 M customers", 1, 5, TARGETS));
    }

    @Override
    public Measurement measure(Size size, Path folder) throws Exception {
        try (var engine = Workshop.open(folder, MEMORY)) {
            prepare(engine, size.amount());
            var plan = plan(size.amount());
            var measurement =
                    new Stopwatch(size).compare(size.amount(), () -> choose(engine, plan), () -> engine.execute("""
                            create or replace table bare as
                            select r.customer_key, a.action_no, a.effect * r.value_at_risk_minor - a.cost_minor as net
                            from int_control_at_risk r
                            cross join (values (0, 0.01, 10), (1, 0.05, 2000), (2, 0.04, 1500), (3, 0.12, 20000))
                                a(action_no, effect, cost_minor)
                            where net > 0
                            order by net desc, r.customer_key, a.action_no
                            """));
            var gap = engine.query("select gap from control_allocation", row -> row.getDouble(1))
                    .getFirst();
            if (!(gap <= LARGEST_GAP)) {
                throw new IllegalStateException("The choice may miss too much: " + gap);
            }
            return measurement;
        }
    }

    private static void choose(Engine engine, ActionPlan plan) {
        var kernels = new ArrayList<Kernel>(Control.kernels(plan));
        kernels.add(new GivenTables(Set.of("int_control_at_risk")));
        new ModelRun(engine, Models.load(), kernels).build("control_choice");
    }

    /** A budget of 5 a head, coupons for a tenth and account managers for a hundredth of the customers. */
    private static ActionPlan plan(long customers) {
        return new ActionPlan(
                List.of(
                        action("message", 10, 0.01, OptionalLong.empty()),
                        action("coupon", 2_000, 0.05, OptionalLong.of(customers / 10)),
                        action("call", 1_500, 0.04, OptionalLong.empty()),
                        action("manager", 20_000, 0.12, OptionalLong.of(customers / 100))),
                OptionalLong.of(customers * 500),
                1,
                false);
    }

    private static PlannedAction action(String code, long cost, double effect, OptionalLong capacity) {
        return new PlannedAction(code, code, code, cost, effect, capacity, List.of());
    }

    private static void prepare(Engine engine, long customers) {
        engine.execute("""
            create table int_control_at_risk as
            select cast(i as integer) as customer_key, cast(hash(i) %% 4 as integer) as tier_no,
                cast(1 + exp(6 + 6 * (hash(i, 'worth') %% 1000000) / 1000000.0) as bigint) as value_at_risk_minor
            from range(%d) t(i)
            """.formatted(customers));
    }
}
