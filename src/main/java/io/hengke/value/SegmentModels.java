package io.hengke.value;

import io.hengke.shared.Refusal;
import io.hengke.statistics.FittedModel;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Groups the buyers by what they did, and says how good the groups are.
 *
 * <p>Finds the groups in at most {@value SegmentSample#MOST} buyers; the engine then puts everybody into them, in one pass.
 * Writes {@code value_segment_model} (see {@link FittedModels}), {@code value_segment_label} (per buyer, today and half a year
 * ago) and {@code value_segment_persona} (per segment); the last two are empty where no grouping held.
 */
public final class SegmentModels implements Kernel {

    /** Table with a row per grouping that was tried. */
    public static final String TABLE = "value_segment_model";

    /** Fewer buyers than this make no segments. */
    static final int BUYERS = 200;

    @Override
    public String name() {
        return "segment-models";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_value_segment_feature", "int_value_window");
    }

    @Override
    public Set<String> writes() {
        return Set.of(TABLE, "value_segment_label", "value_segment_persona");
    }

    @Override
    public void run(Engine engine) {
        var tables = new SegmentTables(engine);
        tables.create();
        var buyers = SegmentSample.count(engine, false);
        if (buyers < BUYERS) {
            FittedModels.write(
                    engine,
                    TABLE,
                    List.of(FittedModel.named("Segments")
                            .rows(buyers)
                            .chosen(false)
                            .refused(Refusal.of("value.refused.segment-buyers", buyers, BUYERS))));
            return;
        }
        var now = SegmentSample.read(engine, false);
        var before = SegmentSample.count(engine, true) < BUYERS
                ? Optional.<SegmentSample>empty()
                : Optional.of(SegmentSample.read(engine, true));
        var candidates = SegmentCandidate.all(now, before);
        var chosen = SegmentCandidate.choose(candidates).orElse(null);
        if (chosen != null) {
            tables.fill(now, chosen);
        }
        FittedModels.write(
                engine,
                TABLE,
                candidates.stream().map(it -> report(it, now, chosen)).toList());
    }

    private static FittedModel report(
            SegmentCandidate candidate, SegmentSample now, @Nullable SegmentCandidate chosen) {
        var separation = candidate.separation();
        var groups = candidate.grouping().groups();
        var model = FittedModel.named("%s, %d segments".formatted(candidate.method(), groups))
                .rows(now.customers())
                .chosen(candidate.equals(chosen))
                .fields(it ->
                        it.put("segments", groups).put("sample", now.points().size()))
                .figure("silhouette", separation.silhouette())
                .figure("calinski_harabasz", separation.calinskiHarabasz())
                .figure("davies_bouldin", separation.daviesBouldin())
                .figure("smallest_segment", candidate.smallest())
                .figure("stability", candidate.meanStability());
        if (!Double.isNaN(candidate.bayesCriterion())) {
            model.figure("bic", candidate.bayesCriterion());
        }
        candidate
                .explained()
                .ifPresentOrElse(
                        explained -> model.object(
                                "holdout", it -> FittedModel.put(it, "explained_next_contribution", explained)),
                        () -> model.holdoutRefused(Refusal.of("value.refused.segment-holdout", BUYERS)));
        if (candidate.isAdmissible()) {
            return model;
        }
        return model.refused(
                candidate.smallest() < SegmentCandidate.FLOOR
                        ? Refusal.of(
                                "value.refused.segment-floor",
                                Math.round(1000 * candidate.smallest()) / 10.0,
                                Math.round(100 * SegmentCandidate.FLOOR))
                        : Refusal.of(
                                "value.refused.segment-stability",
                                // down, or it would say that 0.75 is below 0.75
                                Math.floor(100 * candidate.meanStability()) / 100,
                                SegmentCandidate.STABLE));
    }
}
