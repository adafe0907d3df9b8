package io.hengke.retention;

import io.hengke.retention.prediction.BoostedTrees;
import io.hengke.retention.prediction.Calibration;
import io.hengke.retention.prediction.RiskModel;
import io.hengke.retention.prediction.StandardisedLogit;
import java.util.Locale;

/** A way to learn who leaves. */
enum ChurnApproach {
    TREES("Gradient-boosted trees (churn)", BoostedTrees::fit),
    LOGIT("Logistic regression (churn)", StandardisedLogit::fit);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
    private final Fitting fitting;

    ChurnApproach(String label, Fitting fitting) {
        this.label = label;
        this.fitting = fitting;
    }

    private interface Fitting {
        RiskModel fit(float[][] rows, boolean[] hasLeft);
    }

    /** Stable, as in tables. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its place in lists. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    /** Its name in models.json. */
    String label() {
        return label;
    }

    /** Trees need a native library, which not every machine has. */
    boolean isAvailable() {
        return this != TREES || BoostedTrees.isAvailable();
    }

    /** Learns from some rows and calibrates on others, which should be later. */
    Fit fit(ChurnRows training, ChurnRows later) {
        var model = fitting.fit(training.weighed(), training.hasLeft());
        var scores = scores(model, later);
        return new Fit(
                this, model, Calibration.fit(scores, later.hasLeft()), Calibration.unseenLoss(scores, later.hasLeft()));
    }

    private static double[] scores(RiskModel model, ChurnRows rows) {
        var scores = new double[rows.size()];
        for (var i = 0; i < scores.length; i++) {
            scores[i] = model.score(ChurnRows.weighed(rows.values()[i]));
        }
        return scores;
    }

    /**
     * @param laterLoss mean log loss on the rows it was calibrated on, each judged without its own fold: what approaches
     *     are chosen by
     */
    record Fit(ChurnApproach approach, RiskModel model, Calibration calibration, double laterLoss) {

        /** Calibrated, to six digits, so that it is the same on every machine; nobody is certain to stay or to leave. */
        double probability(float[] weighed) {
            return Math.clamp(Math.rint(calibration.probability(model.score(weighed)) * 1e6), 1, 999_999) / 1e6;
        }

        double[] probabilities(ChurnRows rows) {
            var probabilities = new double[rows.size()];
            for (var i = 0; i < probabilities.length; i++) {
                probabilities[i] = probability(ChurnRows.weighed(rows.values()[i]));
            }
            return probabilities;
        }
    }
}
