package io.hengke.statistics;

/**
 * What a regression needs to know of its data: weights, means and products about the means of the columns.
 *
 * <p>A table of any number of rows comes down to this, so sums can be taken where the rows are.
 */
public final class Moments {

    private final double weight;
    private final double[] means;
    private final double[][] products;

    private Moments(double weight, double[] means, double[][] products) {
        this.weight = weight;
        this.means = means;
        this.products = products;
    }

    /**
     * @param rows one array of columns per observation
     * @param weights zero or more, one per observation
     */
    public static Moments of(double[][] rows, double[] weights) {
        var columns = rows.length == 0 ? 0 : rows[0].length;
        var weight = 0.0;
        var means = new double[columns];
        for (var i = 0; i < rows.length; i++) {
            weight += weights[i];
            for (var j = 0; j < columns; j++) {
                means[j] += weights[i] * rows[i][j];
            }
        }
        for (var j = 0; j < columns; j++) {
            means[j] /= weight;
        }
        var products = new double[columns][columns];
        for (var i = 0; i < rows.length; i++) {
            for (var j = 0; j < columns; j++) {
                for (var k = 0; k < columns; k++) {
                    products[j][k] += weights[i] * (rows[i][j] - means[j]) * (rows[i][k] - means[k]);
                }
            }
        }
        return new Moments(weight, means, products);
    }

    /**
     * From sums taken elsewhere.
     *
     * @param weight number of observations, above zero
     * @param sums of each column
     * @param products sums of the products of each two columns
     */
    public static Moments ofSums(double weight, double[] sums, double[][] products) {
        var columns = sums.length;
        var means = new double[columns];
        var centred = new double[columns][columns];
        for (var j = 0; j < columns; j++) {
            means[j] = sums[j] / weight;
            for (var k = 0; k < columns; k++) {
                centred[j][k] = (weight * products[j][k] - sums[j] * sums[k]) / weight;
            }
        }
        return new Moments(weight, means, centred);
    }

    /** Number of observations, or their weight. */
    public double weight() {
        return weight;
    }

    public int columns() {
        return means.length;
    }

    public double mean(int column) {
        return means[column];
    }

    /** Σ w · (x − mean x)². */
    public double sumOfSquares(int column) {
        return products[column][column];
    }

    /** Whether the column varies at all, beyond what rounding makes of a constant. */
    public boolean isVarying(int column) {
        return products[column][column] > 1e-12 * weight * Math.max(1e-12, means[column] * means[column]);
    }

    /** Pearson's correlation of two columns that vary. */
    public double correlation(int first, int second) {
        if (first == second) {
            return 1;
        }
        var scale = Math.sqrt(products[first][first]) * Math.sqrt(products[second][second]);
        return Math.clamp(products[first][second] / scale, -1.0, 1.0);
    }
}
