package io.hengke.engagement;

import io.hengke.engagement.experiment.TwoModelLearner;
import io.hengke.engagement.experiment.UpliftCurve;
import io.hengke.shared.Refusal;
import io.hengke.statistics.FittedModel;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.ResultRows;
import io.hengke.warehouse.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * For whom an arm works: a two-model learner of buying on what was known before, fitted to one half of the customers and
 * tested on the other by the Qini curve; in use where fewer than 1 % of random orders have as large an area.
 */
final class UpliftLearning {

    private static final int STEP = 5;
    private static final int SHUFFLES = 199;

    /** Strict, since a company tries many experiments and a model nobody needs is worse than none. */
    private static final double RARE = 0.01;

    private final Engine engine;
    private final String rows;
    private final ExperimentBar bar;
    private final ResultRows curves;

    UpliftLearning(Engine engine, String rows, String table, ExperimentBar bar) {
        this.engine = engine;
        this.rows = rows;
        this.bar = bar;
        this.curves = new ResultRows(
                table,
                "experiment varchar, arm varchar, percent bigint, customers bigint, gain double, random_gain double,"
                        + " chance double, is_used boolean");
    }

    /** Writes the curves of all that was learnt. */
    void write() {
        curves.write(engine);
    }

    /** @param arms of the experiment, all measures */
    List<FittedModel> learn(String experiment, List<ArmSums> arms) {
        var models = new ArrayList<FittedModel>();
        for (var arm : arms) {
            if (arm.isRate() && !arm.isControl()) {
                models.add(learn(experiment, arm));
            }
        }
        return models;
    }

    private FittedModel learn(String experiment, ArmSums arm) {
        var train = half(experiment, arm.arm(), 1);
        var test = half(experiment, arm.arm(), 0);
        var model = FittedModel.named("T-learner %s/%s".formatted(experiment, arm.arm()))
                .rows((long) train.size() + test.size())
                .window(arm.firstAssignedOn(), arm.lastDay())
                .chosen(false);
        var smallest = Math.min(train.smallerArm(), test.smallerArm());
        if (smallest < bar.learning()) {
            return model.refused(Refusal.of("engagement.refused.learning", smallest, bar.learning()));
        }
        var learner = TwoModelLearner.fit(train.features(), train.isTreated(), train.outcomes());
        if (learner.isEmpty()) {
            return model.refused(Refusal.of("engagement.refused.features"));
        }
        var scores = new double[test.size()];
        for (var i = 0; i < scores.length; i++) {
            scores[i] = learner.get().uplift(test.features()[i]);
        }
        var curve = UpliftCurve.of(scores, test.isTreated(), test.outcomes());
        var chance = curve.chanceOfRandom(test.isTreated(), test.outcomes(), SHUFFLES);
        add(experiment, arm.arm(), curve, test.size(), chance);
        return model.chosen(chance < RARE).object("holdout", it -> {
            FittedModel.put(it, "qini_end", curve.end());
            FittedModel.put(it, "qini_area", curve.area());
            FittedModel.put(it, "qini_area_over_random", curve.areaOverRandom());
            FittedModel.put(it, "chance_of_random", chance);
            FittedModel.put(it, "per_treated", curve.areaOverRandomPerTreated());
        });
    }

    private void add(String experiment, String arm, UpliftCurve curve, int customers, double chance) {
        for (var percent = 0; percent <= 100; percent += STEP) {
            curves.add(
                    experiment,
                    arm,
                    percent,
                    customers,
                    curve.gainAt(percent / 100.0),
                    curve.end() * percent / 100,
                    chance,
                    chance < RARE);
        }
    }

    private UpliftRows half(String experiment, String arm, int parity) {
        return new UpliftRows(engine.query(
                """
                select is_control, silent_days, known_days, past_orders, past_net_revenue_minor, bought
                from %s
                where experiment = %s and (is_control or arm = %s) and imod(place, 2) = %d
                order by place
                """.formatted(rows, Sql.text(experiment), Sql.text(arm), parity),
                row -> new UpliftRows.Customer(
                        !row.getBoolean("is_control"),
                        new double[] {
                            row.getLong("silent_days"),
                            row.getLong("known_days"),
                            row.getLong("past_orders"),
                            row.getLong("past_net_revenue_minor") / 100.0
                        },
                        row.getLong("bought"))));
    }
}
