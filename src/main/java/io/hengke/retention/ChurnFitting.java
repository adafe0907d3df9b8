package io.hengke.retention;

import io.hengke.retention.ChurnApproach.Fit;
import io.hengke.retention.prediction.Quality;
import io.hengke.retention.prediction.Ranking;
import io.hengke.retention.prediction.RiskBands;
import io.hengke.shared.Refusal;
import io.hengke.statistics.FittedModel;
import io.hengke.warehouse.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * One learning: fits every approach to the older days, calibrates on a later one, chooses there, measures on the last day
 * whose future is known; then does the same one horizon later to score today.
 */
final class ChurnFitting {

    /** One-sided 95 %: an approach must beat chance by that much. */
    private static final double BEYOND_CHANCE = 1.645;

    private final Engine engine;
    private final ChurnWindows windows;
    private final ChurnBar bar;
    private final Predicate<ChurnApproach> isAvailable;

    ChurnFitting(Engine engine, ChurnWindows windows, ChurnBar bar, Predicate<ChurnApproach> isAvailable) {
        this.engine = engine;
        this.windows = windows;
        this.bar = bar;
        this.isAvailable = isAvailable;
    }

    List<FittedModel> run() {
        var training = ChurnRows.read(engine, "place > 2");
        var calibration = ChurnRows.read(engine, "place = 2");
        var test = ChurnRows.read(engine, "place = 1");
        var thin = bar.refuse(training, calibration, test);
        if (thin.isPresent()) {
            return ChurnPrediction.refuseAll(thin.get());
        }
        var fits = new ArrayList<Fit>();
        for (var approach : ChurnApproach.values()) {
            if (isAvailable.test(approach)) {
                fits.add(approach.fit(training, calibration));
            }
        }
        var chosen =
                fits.stream().min(Comparator.comparingDouble(Fit::laterLoss)).orElseThrow();
        var probabilities = chosen.probabilities(test);
        var isUseful = isBeyondChance(probabilities, test);
        if (isUseful) {
            var bands = RiskBands.of(probabilities, test.hasLeft());
            ChurnTestTables.write(engine, probabilities, test.hasLeft(), bands);
            score(chosen.approach(), bands);
        }
        return report(fits, chosen, isUseful, training, calibration, test);
    }

    private static boolean isBeyondChance(double[] probabilities, ChurnRows test) {
        var ranking = Ranking.of(probabilities, test.hasLeft());
        return ranking.areaUnderCurve() - BEYOND_CHANCE * ranking.standardErrorOfArea() > 0.5;
    }

    private void score(ChurnApproach approach, RiskBands bands) {
        var training = ChurnRows.read(engine, "place > 1");
        var last = ChurnRows.read(engine, "place = 1");
        new ChurnScores(engine, approach.fit(training, last), bands).write();
    }

    private List<FittedModel> report(
            List<Fit> fits, Fit chosen, boolean isUseful, ChurnRows training, ChurnRows calibration, ChurnRows test) {
        var models = new ArrayList<FittedModel>();
        for (var approach : ChurnApproach.values()) {
            var model = FittedModel.named(approach.label());
            models.add(model);
            var fit = fits.stream().filter(it -> it.approach() == approach).findFirst();
            if (fit.isEmpty()) {
                model.chosen(false).refused(Refusal.of("retention.refused.native"));
                continue;
            }
            var quality = Quality.of(fit.get().probabilities(test), test.hasLeft());
            var isChosen = fit.get().equals(chosen) && isUseful;
            new ModelCard(model, windows)
                    .fitted(fit.get(), training, calibration)
                    .tested(test, quality);
            model.chosen(isChosen);
            if (isUseful) {
                ChurnTestTables.write(engine, fit.get(), isChosen, windows, training, quality);
            } else {
                model.refused(Refusal.of("retention.refused.chance"));
            }
        }
        return models;
    }
}
