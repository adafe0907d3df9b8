package io.hengke.retention.prediction;

import io.hengke.statistics.LogisticRegression;

/**
 * Logistic regression on standardised predictors; a predictor that never varies has no say.
 *
 * <p>A contribution is the coefficient times the distance from the mean: exact for a linear model (Štrumbelj and Kononenko
 * 2014, with predictors taken as independent).
 */
public final class StandardisedLogit implements RiskModel {

    private static final double RIDGE = 1;

    private final double[] means;
    private final double[] deviations;
    private final double[] coefficients;

    private StandardisedLogit(double[] means, double[] deviations, double[] coefficients) {
        this.means = means;
        this.deviations = deviations;
        this.coefficients = coefficients;
    }

    /** A ridge penalty of 1 on standardised coefficients keeps the fit finite whatever the rows; both classes must occur. */
    public static StandardisedLogit fit(float[][] rows, boolean[] hasLeft) {
        var size = rows[0].length;
        var means = new double[size];
        var deviations = new double[size];
        for (var j = 0; j < size; j++) {
            for (var row : rows) {
                means[j] += row[j] / (double) rows.length;
            }
            for (var row : rows) {
                deviations[j] += (row[j] - means[j]) * (row[j] - means[j]) / rows.length;
            }
            deviations[j] = Math.sqrt(deviations[j]);
        }
        var standardised = new double[rows.length][];
        for (var i = 0; i < rows.length; i++) {
            standardised[i] = standardise(rows[i], means, deviations);
        }
        var fit = LogisticRegression.fit(standardised, hasLeft, RIDGE);
        return new StandardisedLogit(means, deviations, fit.coefficients());
    }

    /** The change in log-odds per standard deviation of a predictor. */
    public double coefficient(int predictor) {
        return coefficients[predictor + 1];
    }

    @Override
    public double score(float[] row) {
        var score = coefficients[0];
        for (var j = 0; j < row.length; j++) {
            score += contribution(row, j);
        }
        return score;
    }

    @Override
    public void explain(float[] row, double[] contributions) {
        for (var j = 0; j < row.length; j++) {
            contributions[j] = contribution(row, j);
        }
    }

    @Override
    public double expectedScore() {
        return coefficients[0];
    }

    private double contribution(float[] row, int predictor) {
        return coefficients[predictor + 1] * standardise(row[predictor], means[predictor], deviations[predictor]);
    }

    private static double[] standardise(float[] row, double[] means, double[] deviations) {
        var standardised = new double[row.length];
        for (var j = 0; j < row.length; j++) {
            standardised[j] = standardise(row[j], means[j], deviations[j]);
        }
        return standardised;
    }

    private static double standardise(float value, double mean, double deviation) {
        return deviation > 1e-9 * Math.max(1, Math.abs(mean)) ? (value - mean) / deviation : 0;
    }
}
