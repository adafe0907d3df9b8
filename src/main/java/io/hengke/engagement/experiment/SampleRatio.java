package io.hengke.engagement.experiment;

import org.hipparchus.special.Gamma;

/**
 * Do the arms hold the shares they were meant to hold? Pearson's χ² test of the counts. Where they do not, whatever moved
 * customers between arms may also be what the arms seem to differ by: no effect should be believed.
 *
 * @param chiSquare Σ (count − expected)² / expected
 * @param degrees number of arms − 1
 * @param p chance of counts at least as far off, if the assignment works
 */
public record SampleRatio(double chiSquare, int degrees, double p) {

    /** Below this p the assignment is held to be broken: the level in use for this check, since it is made often. */
    public static final double BROKEN_BELOW = 0.001;

    /**
     * @param shares intended, above 0, in any scale
     * @throws IllegalArgumentException if there are fewer than two arms or nobody was assigned
     */
    public static SampleRatio of(long[] counts, double[] shares) {
        var total = 0L;
        var weight = 0.0;
        for (var i = 0; i < counts.length; i++) {
            total += counts[i];
            weight += shares[i];
        }
        if (counts.length < 2 || counts.length != shares.length || total == 0) {
            throw new IllegalArgumentException("A sample ratio needs two arms and a customer");
        }
        var sum = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var expected = total * shares[i] / weight;
            sum += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        var degrees = counts.length - 1;
        return new SampleRatio(sum, degrees, Gamma.regularizedGammaQ(degrees / 2.0, sum / 2));
    }

    public boolean isBroken() {
        return p < BROKEN_BELOW;
    }
}
