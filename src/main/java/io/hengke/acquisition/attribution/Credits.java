package io.hengke.acquisition.attribution;

import io.hengke.shared.LargestRemainder;
import java.util.Arrays;

/** What one model credits to each channel, by channel number. */
public final class Credits {

    private static final double PARTS = 1e15;

    private final double[] conversions;
    private final double[] values;

    /** Nothing credited yet. */
    public Credits(int channels) {
        this(new double[channels], new double[channels]);
    }

    /**
     * @param conversions sum to all conversions, but for rounding of the last digits, or are in proportion to that
     * @param values sum to the value of all conversions, in its unit, but for the same
     */
    public Credits(double[] conversions, double[] values) {
        this.conversions = conversions;
        this.values = values;
    }

    void add(int channel, double conversion, double value) {
        conversions[channel] += conversion;
        values[channel] += value;
    }

    public double[] conversions() {
        return conversions.clone();
    }

    public double[] values() {
        return values.clone();
    }

    /** Conversions in millionths: whole numbers that sum exactly to {@code total} conversions. */
    public long[] conversionMillionths(long total) {
        return exact(Math.multiplyExact(total, 1_000_000L), conversions);
    }

    /** Values as whole numbers that sum exactly to {@code total}. */
    public long[] wholeValues(long total) {
        return exact(total, values);
    }

    /** Largest remainders, ties to the lower channel; all zero shares nothing. */
    private static long[] exact(long total, double[] shares) {
        var sum = Arrays.stream(shares).sum();
        if (total == 0 || !(sum > 0)) {
            return new long[shares.length];
        }
        return LargestRemainder.share(
                total,
                Arrays.stream(shares)
                        .mapToLong(it -> Math.round(it / sum * PARTS))
                        .toArray());
    }
}
