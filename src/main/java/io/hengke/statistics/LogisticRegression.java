package io.hengke.statistics;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Logistic regression with an intercept, by Newton's method with step halving (McCullagh and Nelder 1989, section 4.4).
 *
 * <p>A ridge penalty of λ/2 · Σ β² on every coefficient but the intercept keeps the maximum finite where the classes can be
 * told apart perfectly, and decided where columns repeat each other. Predictors are taken as they come: standardise them
 * first if they should be penalised alike.
 */
public final class LogisticRegression {

    private static final int MOST_STEPS = 200;
    private static final double CONVERGED = 1e-10;

    private final double[] coefficients;
    private final double logLikelihood;
    private final boolean isConverged;

    private LogisticRegression(double[] coefficients, double logLikelihood, boolean isConverged) {
        this.coefficients = coefficients;
        this.logLikelihood = logLikelihood;
        this.isConverged = isConverged;
    }

    /**
     * @param rows one array of predictors per observation, without a column for the intercept
     * @param isPositive the class of each observation; both must occur
     * @param ridge λ, zero or more; 0 may not converge when the classes are separable
     */
    public static LogisticRegression fit(double[][] rows, boolean[] isPositive, double ridge) {
        var size = (rows.length == 0 ? 0 : rows[0].length) + 1;
        var coefficients = start(isPositive, size);
        var value = objective(rows, isPositive, coefficients, ridge);
        for (var step = 0; step < MOST_STEPS; step++) {
            var gradient = new double[size];
            var information = new double[size][size];
            derive(rows, isPositive, coefficients, ridge, gradient, information);
            if (Arrays.stream(gradient).map(Math::abs).max().orElse(0) < CONVERGED * Math.max(1, rows.length)) {
                return new LogisticRegression(coefficients, likelihood(rows, isPositive, coefficients), true);
            }
            var direction = solve(information, gradient);
            var length = 1.0;
            var moved = moved(coefficients, direction, length);
            var next = objective(rows, isPositive, moved, ridge);
            while (!(next >= value) && length > 1e-8) {
                length /= 2;
                moved = moved(coefficients, direction, length);
                next = objective(rows, isPositive, moved, ridge);
            }
            if (!(next > value)) {
                break; // as good as it gets in double precision
            }
            coefficients = moved;
            value = next;
        }
        var gradient = new double[size];
        derive(rows, isPositive, coefficients, ridge, gradient, new double[size][size]);
        var largest = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
        return new LogisticRegression(
                coefficients, likelihood(rows, isPositive, coefficients), largest < 1e-6 * Math.max(1, rows.length));
    }

    /** The intercept first, then one per predictor. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** Without the penalty. */
    public double logLikelihood() {
        return logLikelihood;
    }

    public boolean isConverged() {
        return isConverged;
    }

    /** Log-odds. */
    public double score(double[] row) {
        return score(coefficients, row);
    }

    public double probability(double[] row) {
        return probability(score(row));
    }

    /** 1 / (1 + e^−score), without overflow. */
    public static double probability(double score) {
        return score >= 0 ? 1 / (1 + Math.exp(-score)) : Math.exp(score) / (1 + Math.exp(score));
    }

    private static double[] start(boolean[] isPositive, int size) {
        var positives = 0;
        for (var it : isPositive) {
            positives += it ? 1 : 0;
        }
        if (positives == 0 || positives == isPositive.length) {
            throw new IllegalArgumentException("Only one class among %d observations".formatted(isPositive.length));
        }
        var coefficients = new double[size];
        coefficients[0] = Math.log(positives / (double) (isPositive.length - positives));
        return coefficients;
    }

    private static double score(double[] coefficients, double[] row) {
        var sum = coefficients[0];
        for (var i = 0; i < row.length; i++) {
            sum += coefficients[i + 1] * row[i];
        }
        return sum;
    }

    private static double likelihood(double[][] rows, boolean[] isPositive, double[] coefficients) {
        var sum = 0.0;
        for (var i = 0; i < rows.length; i++) {
            var score = score(coefficients, rows[i]);
            var signed = isPositive[i] ? score : -score;
            sum -= signed >= 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed;
        }
        return sum;
    }

    private static double objective(double[][] rows, boolean[] isPositive, double[] coefficients, double ridge) {
        var penalty = 0.0;
        for (var i = 1; i < coefficients.length; i++) {
            penalty += coefficients[i] * coefficients[i];
        }
        return likelihood(rows, isPositive, coefficients) - ridge / 2 * penalty;
    }

    /** Fills the gradient and the negated second derivatives. */
    private static void derive(
            double[][] rows,
            boolean[] isPositive,
            double[] coefficients,
            double ridge,
            double[] gradient,
            double[][] information) {
        var size = coefficients.length;
        var row = new double[size];
        row[0] = 1;
        for (var i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, row, 1, size - 1);
            var probability = probability(score(coefficients, rows[i]));
            var error = (isPositive[i] ? 1 : 0) - probability;
            var weight = probability * (1 - probability);
            for (var j = 0; j < size; j++) {
                gradient[j] += error * row[j];
                var weighted = weight * row[j];
                if (weighted != 0) {
                    for (var k = 0; k <= j; k++) {
                        information[j][k] += weighted * row[k];
                    }
                }
            }
        }
        for (var j = 0; j < size; j++) {
            for (var k = 0; k < j; k++) {
                information[k][j] = information[j][k];
            }
            if (j > 0) {
                gradient[j] -= ridge * coefficients[j];
                information[j][j] += ridge;
            }
        }
    }

    /** A little is added to the diagonal where the information is singular, so that a step can be taken at all. */
    private static double[] solve(double[][] information, double[] gradient) {
        var largest = 0.0;
        for (var i = 0; i < information.length; i++) {
            largest = Math.max(largest, information[i][i]);
        }
        for (var i = 0; i < information.length; i++) {
            information[i][i] += 1e-12 * Math.max(largest, 1e-300);
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-8, 0)
                .getSolver()
                .solve(new ArrayRealVector(gradient, false))
                .toArray();
    }

    private static double[] moved(double[] coefficients, double[] direction, double length) {
        var moved = coefficients.clone();
        for (var i = 0; i < moved.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }
}
