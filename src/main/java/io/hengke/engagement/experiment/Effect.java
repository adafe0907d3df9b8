package io.hengke.engagement.experiment;

import io.hengke.statistics.Normal;

/**
 * A difference between two arms and how sure it is.
 *
 * @param difference treated − control, in the outcome's unit
 * @param standardError 0 where nothing varies in either arm
 * @param low lower end of the interval
 * @param high upper end
 * @param p two-sided; 1 where both arms are the same constant
 */
public record Effect(double difference, double standardError, double low, double high, double p) {

    /**
     * Means of two independent arms, whose variances may differ: Welch's standard error √(s²ₜ/nₜ + s²c/nc), normal limits. In
     * arms of a hundred and more the t quantile is the normal one to two digits.
     *
     * @param confidence e.g. 0.95
     */
    public static Effect ofMeans(Moments treated, Moments control, double confidence) {
        return normal(
                treated.mean() - control.mean(),
                Math.sqrt(treated.meanVariance() + control.meanVariance()),
                confidence);
    }

    /** A difference with its standard error, normal limits. */
    public static Effect normal(double difference, double standardError, double confidence) {
        var half = Normal.quantile((1 + confidence) / 2) * standardError;
        return new Effect(
                difference, standardError, difference - half, difference + half, p(difference, standardError));
    }

    /**
     * Two rates: difference, unpooled standard error and p as for means, but Newcombe's hybrid score interval (1998, method
     * 10): Wilson limits of each rate combined. It keeps its level and stays within −1 … 1 also where successes are few.
     */
    public static Effect ofRates(
            long treatedSuccesses, long treatedCount, long successes, long count, double confidence) {
        var z = Normal.quantile((1 + confidence) / 2);
        var treated = treatedSuccesses / (double) treatedCount;
        var control = successes / (double) count;
        var difference = treated - control;
        var error = Math.sqrt(Moments.ofRate(treatedSuccesses, treatedCount).meanVariance()
                + Moments.ofRate(successes, count).meanVariance());
        var ofTreated = wilson(treated, treatedCount, z);
        var ofControl = wilson(control, count, z);
        return new Effect(
                difference,
                error,
                difference - Math.hypot(treated - ofTreated[0], ofControl[1] - control),
                difference + Math.hypot(ofTreated[1] - treated, control - ofControl[0]),
                p(difference, error));
    }

    /** The difference in standard errors; 0 where both are 0. */
    public double z() {
        return standardError > 0 ? difference / standardError : 0;
    }

    /** Whether the interval leaves out 0. */
    public boolean isTold() {
        return low > 0 || high < 0;
    }

    private static double p(double difference, double standardError) {
        if (standardError > 0) {
            return Normal.twoSided(difference / standardError);
        }
        return difference == 0 ? 1 : 0;
    }

    private static double[] wilson(double rate, long n, double z) {
        var middle = rate + z * z / (2.0 * n);
        var half = z * Math.sqrt(rate * (1 - rate) / n + z * z / (4.0 * n * n));
        var scale = 1 + z * z / n;
        // at 0 and at 1 the limit is the rate itself; rounding must not put it beyond
        return new double[] {Math.min(rate, (middle - half) / scale), Math.max(rate, (middle + half) / scale)};
    }
}
