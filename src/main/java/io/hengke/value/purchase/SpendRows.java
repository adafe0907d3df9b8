package io.hengke.value.purchase;

import java.util.Arrays;

/**
 * Customers' repeat spending, equal ones as one weighted row: {@code x} repeat purchases with mean value {@code mean},
 * both above zero.
 */
public final class SpendRows {

    final int[] frequency;
    final double[] mean;
    final double[] weight;

    private SpendRows(int[] frequency, double[] mean, double[] weight) {
        this.frequency = frequency;
        this.mean = mean;
        this.weight = weight;
    }

    /** Number of distinct rows. */
    public int size() {
        return frequency.length;
    }

    /** Number of customers: the sum of the weights. */
    public double customers() {
        return Arrays.stream(weight).sum();
    }

    /** Mean over customers of their mean purchase value. */
    public double overallMean() {
        var sum = 0.0;
        for (var i = 0; i < size(); i++) {
            sum += weight[i] * mean[i];
        }
        return sum / customers();
    }

    /**
     * Correlation of frequency and mean value. The spend model takes them to be independent: far from zero it misjudges
     * frequent buyers. NaN where one of them does not vary.
     */
    public double correlation() {
        var n = customers();
        var meanFrequency = 0.0;
        for (var i = 0; i < size(); i++) {
            meanFrequency += weight[i] * frequency[i] / n;
        }
        var meanValue = overallMean();
        var product = 0.0;
        var squareX = 0.0;
        var squareY = 0.0;
        for (var i = 0; i < size(); i++) {
            var x = frequency[i] - meanFrequency;
            var y = mean[i] - meanValue;
            product += weight[i] * x * y;
            squareX += weight[i] * x * x;
            squareY += weight[i] * y * y;
        }
        return product / Math.sqrt(squareX * squareY);
    }

    SpendRows inUnitsOf(double value) {
        return new SpendRows(
                frequency, Arrays.stream(mean).map(it -> it / value).toArray(), weight);
    }

    /** Every n-th row, so that at most {@code rows} remain: enough to look for a starting point. */
    SpendRows thinned(int rows) {
        var step = (size() + rows - 1) / rows;
        if (step <= 1) {
            return this;
        }
        var builder = new Builder();
        for (var i = step / 2; i < size(); i += step) {
            builder.add(frequency[i], mean[i], weight[i]);
        }
        return builder.build();
    }

    /** Collects rows. */
    public static final class Builder {

        private int size;
        private int[] frequency = new int[64];
        private double[] mean = new double[64];
        private double[] weight = new double[64];

        /** @param weight number of customers with this frequency and mean */
        public Builder add(int frequency, double mean, double weight) {
            if (size == this.frequency.length) {
                this.frequency = Arrays.copyOf(this.frequency, 2 * size);
                this.mean = Arrays.copyOf(this.mean, 2 * size);
                this.weight = Arrays.copyOf(this.weight, 2 * size);
            }
            this.frequency[size] = frequency;
            this.mean[size] = mean;
            this.weight[size++] = weight;
            return this;
        }

        public SpendRows build() {
            return new SpendRows(
                    Arrays.copyOf(frequency, size), Arrays.copyOf(mean, size), Arrays.copyOf(weight, size));
        }
    }
}
