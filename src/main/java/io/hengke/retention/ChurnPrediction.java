package io.hengke.retention;

import io.hengke.shared.Refusal;
import io.hengke.statistics.FittedModel;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Learns from days of the past who leaves, tests that on the last days whose future is known, and scores today's customers.
 *
 * <p>Writes {@code retention_model} (one row per approach, see {@link FittedModels}), {@code retention_churn_score} (per
 * customer who can be lost within the horizon), {@code retention_churn_quality} (per approach, how good it proved),
 * {@code retention_churn_band} and {@code retention_churn_bin} (what came of the probabilities given to the tested). Thin data are refused: all but the first are then empty. Method:
 * docs/methods/churn.md.
 */
public final class ChurnPrediction implements Kernel {

    /** Table with a row per approach. */
    public static final String TABLE = "retention_model";

    private final ChurnBar bar;
    private final Predicate<ChurnApproach> isAvailable;

    public ChurnPrediction() {
        this(ChurnBar.DEFAULT);
    }

    /** @param bar how much data a model needs */
    public ChurnPrediction(ChurnBar bar) {
        this(bar, ChurnApproach::isAvailable);
    }

    /** @param isAvailable which approaches this machine can learn by */
    ChurnPrediction(ChurnBar bar, Predicate<ChurnApproach> isAvailable) {
        this.bar = bar;
        this.isAvailable = isAvailable;
    }

    @Override
    public String name() {
        return "churn-prediction";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_retention_cutoff", "int_retention_feature");
    }

    @Override
    public Set<String> writes() {
        return Set.of(TABLE, ChurnScores.SCORES, ChurnTestTables.BANDS, ChurnTestTables.BINS, ChurnTestTables.QUALITY);
    }

    @Override
    public void run(Engine engine) {
        ChurnScores.create(engine);
        ChurnTestTables.create(engine);
        FittedModels.write(engine, TABLE, models(engine));
    }

    private List<FittedModel> models(Engine engine) {
        var windows = ChurnWindows.read(engine);
        return windows.refuse()
                .map(ChurnPrediction::refuseAll)
                .orElseGet(() -> new ChurnFitting(engine, windows, bar, isAvailable).run());
    }

    /** The same refusal for every approach: nothing was fitted. */
    static List<FittedModel> refuseAll(Refusal refusal) {
        return Arrays.stream(ChurnApproach.values())
                .map(it -> FittedModel.named(it.label()).chosen(false).refused(refusal))
                .toList();
    }
}
