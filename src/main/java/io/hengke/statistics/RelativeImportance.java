package io.hengke.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * How much of what a linear regression explains is owed to each predictor, although predictors say partly the same.
 *
 * <p>Two answers. Johnson's relative weights (Johnson 2000, Multivariate Behavioral Research 35): the predictors are
 * replaced by their nearest uncorrelated likenesses, λ = R^½, β* = λ⁻¹·r, and weight j = Σₖ λ²ⱼₖ·β*²ₖ. LMG (Lindeman,
 * Merenda, Gold 1980; the Shapley value of R²): the mean gain in R² when predictor j joins, over all orders of joining.
 * Both are zero or more and sum to R².
 */
public final class RelativeImportance {

    /** Predictors up to which every subset is tried. */
    public static final int MOST_FOR_LMG = 15;

    /** A variance inflation above this: the predictor says almost what the others say. */
    public static final double HIGH_INFLATION = 5;

    /** Least eigenvalue of the correlations, relative to the number of predictors, for a single solution. */
    private static final double SINGULAR = 1e-8;

    private final double rSquared;
    private final double[] coefficients;
    private final double[] correlations;
    private final double[] weights;
    private final Optional<double[]> lmg;
    private final double[] inflation;

    private RelativeImportance(
            double rSquared,
            double[] coefficients,
            double[] correlations,
            double[] weights,
            Optional<double[]> lmg,
            double[] inflation) {
        this.rSquared = rSquared;
        this.coefficients = coefficients;
        this.correlations = correlations;
        this.weights = weights;
        this.lmg = lmg;
        this.inflation = inflation;
    }

    /** Unweighted observations: one array of predictors each. */
    public static Optional<RelativeImportance> of(double[][] predictors, double[] outcome) {
        var weights = new double[outcome.length];
        Arrays.fill(weights, 1);
        return of(predictors, outcome, weights);
    }

    public static Optional<RelativeImportance> of(double[][] predictors, double[] outcome, double[] weights) {
        var rows = new double[outcome.length][];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOf(predictors[i], predictors[i].length + 1);
            rows[i][predictors[i].length] = outcome[i];
        }
        return of(Moments.of(rows, weights));
    }

    /**
     * @param moments of the predictors and, last, of the outcome
     * @return empty where no single regression is determined: a column that is constant or a combination of others
     */
    public static Optional<RelativeImportance> of(Moments moments) {
        var size = Math.max(0, moments.columns() - 1);
        for (var j = 0; j < moments.columns(); j++) {
            if (!moments.isVarying(j)) {
                return Optional.empty();
            }
        }
        var matrix = new double[size][size];
        var outcome = new double[size];
        for (var j = 0; j < size; j++) {
            outcome[j] = moments.correlation(j, size);
            for (var k = 0; k < size; k++) {
                matrix[j][k] = moments.correlation(j, k);
            }
        }
        return size == 0 ? Optional.empty() : ofCorrelations(matrix, outcome);
    }

    /** @param matrix correlations of the predictors; outcome their correlations with the outcome */
    private static Optional<RelativeImportance> ofCorrelations(double[][] matrix, double[] outcome) {
        var size = outcome.length;
        var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix));
        for (var k = 0; k < size; k++) {
            if (!(eigen.getEigenvalue(k) > SINGULAR * size)) {
                return Optional.empty();
            }
        }
        var root = power(eigen, 0.5);
        var likeness = multiply(power(eigen, -0.5), outcome);
        var inverse = power(eigen, -1);
        var coefficients = multiply(inverse, outcome);
        var weights = new double[size];
        var inflation = new double[size];
        var rSquared = 0.0;
        for (var j = 0; j < size; j++) {
            for (var k = 0; k < size; k++) {
                weights[j] += root[j][k] * root[j][k] * likeness[k] * likeness[k];
            }
            inflation[j] = inverse[j][j];
            rSquared += coefficients[j] * outcome[j];
        }
        var lmg = size <= MOST_FOR_LMG
                ? Optional.of(LindemanMerendaGold.of(matrix, outcome))
                : Optional.<double[]>empty();
        return Optional.of(
                new RelativeImportance(Math.clamp(rSquared, 0.0, 1.0), coefficients, outcome, weights, lmg, inflation));
    }

    /** The share of the outcome's variance the regression explains. */
    public double rSquared() {
        return rSquared;
    }

    /** Standardised regression coefficient. */
    public double coefficient(int predictor) {
        return coefficients[predictor];
    }

    /** Correlation with the outcome. */
    public double correlation(int predictor) {
        return correlations[predictor];
    }

    /** Johnson's relative weight; the weights sum to R². */
    public double weight(int predictor) {
        return weights[predictor];
    }

    /** LMG share of R²; empty beyond {@link #MOST_FOR_LMG} predictors. */
    public Optional<Double> lmg(int predictor) {
        return lmg.map(it -> it[predictor]);
    }

    /** Variance inflation: 1 where the others say nothing of it. */
    public double inflation(int predictor) {
        return inflation[predictor];
    }

    /** Whether it works in the regression against what it shows alone: its importance is then no ground for action. */
    public boolean isSuppressor(int predictor) {
        return coefficients[predictor] * correlations[predictor] < 0;
    }

    private static double[][] power(EigenDecompositionSymmetric eigen, double exponent) {
        var vectors = eigen.getV();
        var size = vectors.getRowDimension();
        var result = new double[size][size];
        for (var j = 0; j < size; j++) {
            for (var k = 0; k < size; k++) {
                for (var m = 0; m < size; m++) {
                    result[j][k] += vectors.getEntry(j, m)
                            * Math.pow(eigen.getEigenvalue(m), exponent)
                            * vectors.getEntry(k, m);
                }
            }
        }
        return result;
    }

    private static double[] multiply(double[][] matrix, double[] vector) {
        var result = new double[vector.length];
        for (var j = 0; j < vector.length; j++) {
            for (var k = 0; k < vector.length; k++) {
                result[j] += matrix[j][k] * vector[k];
            }
        }
        return result;
    }
}
