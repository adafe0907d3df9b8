package io.hengke.statistics;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Weighted least squares with an intercept, by QR decomposition.
 *
 * <p>A column that the others already say is refused, not guessed: see {@link #isDetermined}.
 */
public final class LinearRegression {

    /** Relative size of a diagonal entry of R below which a column says nothing of its own. */
    private static final double RANK = 1e-10;

    private final double[] coefficients;
    private final double[] standardErrors;
    private final double rSquared;

    private LinearRegression(double[] coefficients, double[] standardErrors, double rSquared) {
        this.coefficients = coefficients;
        this.standardErrors = standardErrors;
        this.rSquared = rSquared;
    }

    /** @param rows one array of predictors per observation, without a column for the intercept */
    public static LinearRegression fit(double[][] rows, double[] y) {
        var weights = new double[y.length];
        Arrays.fill(weights, 1);
        return fit(rows, y, weights);
    }

    /**
     * @param weights zero or more, one per observation
     * @throws IllegalArgumentException if {@link #isDetermined} is false for these rows
     */
    public static LinearRegression fit(double[][] rows, double[] y, double[] weights) {
        var design = design(rows, weights);
        var decomposition = new QRDecomposition(design);
        if (!isDetermined(decomposition, design)) {
            throw new IllegalArgumentException("The predictors determine no single line");
        }
        var target = new ArrayRealVector(y.length);
        for (var i = 0; i < y.length; i++) {
            target.setEntry(i, Math.sqrt(weights[i]) * y[i]);
        }
        var coefficients = decomposition.getSolver().solve(target).toArray();
        var residual = sumOfSquares(rows, y, weights, coefficients);
        var columns = design.getColumnDimension();
        var inverse = inverseOfTriangle(decomposition.getR(), columns);
        var variance = residual / Math.max(1, y.length - columns);
        var errors = new double[columns];
        for (var i = 0; i < columns; i++) {
            errors[i] = Math.sqrt(variance * inverse.getRowVector(i).dotProduct(inverse.getRowVector(i)));
        }
        var total = sumAboutMean(y, weights);
        return new LinearRegression(coefficients, errors, total > 0 ? 1 - residual / total : 0);
    }

    /** False where there are fewer observations than columns, or a column is constant or a combination of others. */
    public static boolean isDetermined(double[][] rows) {
        if (rows.length <= (rows.length == 0 ? 0 : rows[0].length)) {
            return false;
        }
        var weights = new double[rows.length];
        Arrays.fill(weights, 1);
        var design = design(rows, weights);
        return isDetermined(new QRDecomposition(design), design);
    }

    /** The intercept first, then one per predictor. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    public double[] standardErrors() {
        return standardErrors.clone();
    }

    /** Share of the variance explained; 0 where y is constant. */
    public double rSquared() {
        return rSquared;
    }

    public double predict(double[] row) {
        return predict(coefficients, row);
    }

    private static double predict(double[] coefficients, double[] row) {
        var sum = coefficients[0];
        for (var i = 0; i < row.length; i++) {
            sum += coefficients[i + 1] * row[i];
        }
        return sum;
    }

    private static RealMatrix design(double[][] rows, double[] weights) {
        var data = new double[rows.length][];
        for (var i = 0; i < rows.length; i++) {
            var root = Math.sqrt(weights[i]);
            data[i] = new double[rows[i].length + 1];
            data[i][0] = root;
            for (var j = 0; j < rows[i].length; j++) {
                data[i][j + 1] = root * rows[i][j];
            }
        }
        return new Array2DRowRealMatrix(data, false);
    }

    private static boolean isDetermined(QRDecomposition decomposition, RealMatrix design) {
        if (design.getRowDimension() < design.getColumnDimension()) {
            return false;
        }
        var triangle = decomposition.getR();
        for (var i = 0; i < design.getColumnDimension(); i++) {
            if (!(Math.abs(triangle.getEntry(i, i))
                    > RANK * design.getColumnVector(i).getNorm())) {
                return false;
            }
        }
        return true;
    }

    private static RealMatrix inverseOfTriangle(RealMatrix triangle, int columns) {
        var square = triangle.getSubMatrix(0, columns - 1, 0, columns - 1);
        return new QRDecomposition(square).getSolver().solve(MatrixUtils.createRealIdentityMatrix(columns));
    }

    private static double sumOfSquares(double[][] rows, double[] y, double[] weights, double[] coefficients) {
        var sum = 0.0;
        for (var i = 0; i < y.length; i++) {
            var error = y[i] - predict(coefficients, rows[i]);
            sum += weights[i] * error * error;
        }
        return sum;
    }

    private static double sumAboutMean(double[] y, double[] weights) {
        var weight = 0.0;
        var mean = 0.0;
        for (var i = 0; i < y.length; i++) {
            weight += weights[i];
            mean += weights[i] * y[i];
        }
        mean /= weight;
        var sum = 0.0;
        for (var i = 0; i < y.length; i++) {
            sum += weights[i] * (y[i] - mean) * (y[i] - mean);
        }
        return sum;
    }
}
