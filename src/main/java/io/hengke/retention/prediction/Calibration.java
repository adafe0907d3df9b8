package io.hengke.retention.prediction;

import java.util.function.BiFunction;

/** Turns scores into probabilities that come true; learnt on rows the model was not fitted to. Never falls as scores rise. */
public sealed interface Calibration permits PlattCalibration, IsotonicCalibration {

    /** Rows from which steps are trusted at all. */
    int FEWEST_FOR_STEPS = 1000;

    /** Stable name: platt or isotonic. */
    String name();

    double probability(double score);

    /**
     * The better of the two by log loss over five folds; the smoother one where rows are few or neither is better.
     *
     * @param scores log-odds
     */
    static Calibration fit(double[] scores, boolean[] hasLeft) {
        return isBetterInSteps(scores, hasLeft)
                ? IsotonicCalibration.fit(scores, hasLeft)
                : PlattCalibration.fit(scores, hasLeft);
    }

    /** Mean log loss of the calibration {@link #fit} chooses, over five folds it has not seen: what scores are compared by. */
    static double unseenLoss(double[] scores, boolean[] hasLeft) {
        return isBetterInSteps(scores, hasLeft)
                ? unseenLoss(scores, hasLeft, IsotonicCalibration::fit)
                : unseenLoss(scores, hasLeft, PlattCalibration::fit);
    }

    private static boolean isBetterInSteps(double[] scores, boolean[] hasLeft) {
        return scores.length >= FEWEST_FOR_STEPS
                && unseenLoss(scores, hasLeft, IsotonicCalibration::fit)
                        < unseenLoss(scores, hasLeft, PlattCalibration::fit);
    }

    private static double unseenLoss(
            double[] scores, boolean[] hasLeft, BiFunction<double[], boolean[], Calibration> fitting) {
        var folds = new Folds(5);
        var loss = 0.0;
        for (var fold = 0; fold < folds.count(); fold++) {
            var calibration = fitting.apply(folds.rest(scores, fold), folds.rest(hasLeft, fold));
            for (var i = fold; i < scores.length; i += folds.count()) {
                var probability = calibration.probability(scores[i]);
                loss -= Math.log(Math.max(1e-15, hasLeft[i] ? probability : 1 - probability));
            }
        }
        return loss / scores.length;
    }
}
