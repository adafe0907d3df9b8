package io.hengke.value.purchase;

import java.util.Arrays;

/**
 * Customers' purchase histories, equal ones as one weighted row: {@code x} repeat purchases, the last of them at
 * {@code tx}, seen until {@code T}, both counted from the first purchase in any one unit of time.
 */
public final class PurchaseRows {

    final int[] frequency;
    final double[] recency;
    final double[] age;
    final double[] weight;

    private PurchaseRows(int[] frequency, double[] recency, double[] age, double[] weight) {
        this.frequency = frequency;
        this.recency = recency;
        this.age = age;
        this.weight = weight;
    }

    /** Number of distinct rows. */
    public int size() {
        return frequency.length;
    }

    /** Repeat purchases of a row. */
    public int frequency(int row) {
        return frequency[row];
    }

    /** From a row's first purchase to its last. */
    public double recency(int row) {
        return recency[row];
    }

    /** From a row's first purchase to the end of the window. */
    public double age(int row) {
        return age[row];
    }

    /** Customers of a row. */
    public double weight(int row) {
        return weight[row];
    }

    /** Number of customers: the sum of the weights. */
    public double customers() {
        return Arrays.stream(weight).sum();
    }

    /** Repeat purchases of all customers together. */
    public double repeats() {
        var sum = 0.0;
        for (var i = 0; i < size(); i++) {
            sum += weight[i] * frequency[i];
        }
        return sum;
    }

    /** Number of customers with a repeat purchase. */
    public double repeaters() {
        var sum = 0.0;
        for (var i = 0; i < size(); i++) {
            sum += frequency[i] > 0 ? weight[i] : 0;
        }
        return sum;
    }

    int maximalFrequency() {
        return Arrays.stream(frequency).max().orElse(0);
    }

    double maximalAge() {
        return Arrays.stream(age).max().orElse(0);
    }

    PurchaseRows inUnitsOf(double time) {
        return new PurchaseRows(
                frequency,
                Arrays.stream(recency).map(it -> it / time).toArray(),
                Arrays.stream(age).map(it -> it / time).toArray(),
                weight);
    }

    /** Every n-th row, so that at most {@code rows} remain: enough to look for a starting point. */
    PurchaseRows thinned(int rows) {
        var step = (size() + rows - 1) / rows;
        if (step <= 1) {
            return this;
        }
        var builder = new Builder();
        for (var i = step / 2; i < size(); i += step) {
            builder.add(frequency[i], recency[i], age[i], weight[i]);
        }
        return builder.build();
    }

    /** Collects rows. */
    public static final class Builder {

        private int size;
        private int[] frequency = new int[64];
        private double[] recency = new double[64];
        private double[] age = new double[64];
        private double[] weight = new double[64];

        /** @param weight number of customers with this very history */
        public Builder add(int frequency, double recency, double age, double weight) {
            if (size == this.frequency.length) {
                grow();
            }
            this.frequency[size] = frequency;
            this.recency[size] = recency;
            this.age[size] = age;
            this.weight[size++] = weight;
            return this;
        }

        public PurchaseRows build() {
            return new PurchaseRows(
                    Arrays.copyOf(frequency, size),
                    Arrays.copyOf(recency, size),
                    Arrays.copyOf(age, size),
                    Arrays.copyOf(weight, size));
        }

        private void grow() {
            var length = 2 * size;
            frequency = Arrays.copyOf(frequency, length);
            recency = Arrays.copyOf(recency, length);
            age = Arrays.copyOf(age, length);
            weight = Arrays.copyOf(weight, length);
        }
    }
}
