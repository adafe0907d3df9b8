package io.hengke.retention.prediction;

import io.hengke.statistics.LogisticRegression;

/**
 * Log-odds stretched and moved: 1 / (1 + e^−(a + b · score)) (Platt 1999), b zero or more.
 *
 * <p>A small penalty on b keeps it finite where scores part the classes perfectly. Where scores run against the outcome, or
 * only one class is there, everybody gets the rate of the rows, drawn by one row of either class.
 */
public record PlattCalibration(double intercept, double slope) implements Calibration {

    private static final double RIDGE = 1e-3;

    static Calibration fit(double[] scores, boolean[] hasLeft) {
        var leavers = 0;
        var rows = new double[scores.length][1];
        for (var i = 0; i < scores.length; i++) {
            rows[i][0] = scores[i];
            leavers += hasLeft[i] ? 1 : 0;
        }
        if (leavers > 0 && leavers < scores.length) {
            var fit = LogisticRegression.fit(rows, hasLeft, RIDGE).coefficients();
            if (fit[1] >= 0) {
                return new PlattCalibration(fit[0], fit[1]);
            }
        }
        return new PlattCalibration(Math.log((leavers + 1.0) / (scores.length - leavers + 1.0)), 0);
    }

    @Override
    public String name() {
        return "platt";
    }

    @Override
    public double probability(double score) {
        return LogisticRegression.probability(intercept + slope * score);
    }
}
