package io.hengke.engagement;

import io.hengke.statistics.FittedModel;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ResultRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Judges the experiments. Reads the sums of each arm and, for the learners, at most 100,000 customers an experiment; writes
 * {@code engagement_effect}, {@code engagement_uplift} and {@code engagement_model}. Without assignments all three are empty.
 */
public final class Experiments implements Kernel {

    /** Table with a row per uplift learner. */
    public static final String MODELS = "engagement_model";

    private static final String ARMS = "int_engagement_arm";
    private static final String ROWS = "int_engagement_uplift_row";
    private static final String EFFECTS = "engagement_effect";
    private static final String UPLIFTS = "engagement_uplift";

    private final ExperimentBar bar;

    public Experiments() {
        this(ExperimentBar.DEFAULT);
    }

    /** @param bar how many customers an effect needs */
    Experiments(ExperimentBar bar) {
        this.bar = bar;
    }

    @Override
    public String name() {
        return "experiments";
    }

    @Override
    public Set<String> reads() {
        return Set.of(ARMS, ROWS);
    }

    @Override
    public Set<String> writes() {
        return Set.of(EFFECTS, UPLIFTS, MODELS);
    }

    @Override
    public void run(Engine engine) {
        var effects = new ResultRows(EFFECTS, String.join(", ", EffectRow.COLUMNS));
        var uplifts = new UpliftLearning(engine, ROWS, UPLIFTS, bar);
        var experiments = new LinkedHashMap<String, List<ArmSums>>();
        ArmSums.read(engine, ARMS)
                .forEach(it -> experiments
                        .computeIfAbsent(it.experiment(), _ -> new ArrayList<>())
                        .add(it));
        var models = new ArrayList<FittedModel>();
        experiments.forEach((name, arms) -> {
            new Judgement(arms, bar).rows().forEach(it -> effects.add(it.cells()));
            models.addAll(uplifts.learn(name, arms));
        });
        effects.write(engine);
        uplifts.write();
        FittedModels.write(engine, MODELS, models);
    }
}
