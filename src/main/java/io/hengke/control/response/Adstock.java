package io.hengke.control.response;

import org.hipparchus.util.FastMath;

/**
 * How spending of one week works on in the weeks after. All variants are linear: weights by lag, summed over the past.
 *
 * <p>Geometric and Weibull as in Robyn (Meta), where weight 1 falls on the week itself; the normalised form as in Meridian
 * (Google), where the weights sum to 1, so that spending that stays the same stays what it is.
 */
public final class Adstock {

    private Adstock() {}

    /** θ^lag over the whole past: xₜ + θ·(what was left before). */
    public static double[] geometric(double[] spend, double theta) {
        var carried = new double[spend.length];
        var left = 0.0;
        for (var t = 0; t < spend.length; t++) {
            left = spend[t] + theta * left;
            carried[t] = left;
        }
        return carried;
    }

    /** The same with weights that sum to 1 over an endless past: the level of constant spending is kept. */
    public static double[] level(double[] spend, double theta) {
        var carried = geometric(spend, theta);
        for (var t = 0; t < carried.length; t++) {
            carried[t] *= 1 - theta;
        }
        return carried;
    }

    /** θ^lag over the given weeks, the week itself included, with weights that sum to 1. */
    public static double[] normalised(double[] spend, double theta, int weeks) {
        var weights = new double[Math.max(1, weeks)];
        var sum = 0.0;
        for (var lag = 0; lag < weights.length; lag++) {
            weights[lag] = lag == 0 ? 1 : weights[lag - 1] * theta;
            sum += weights[lag];
        }
        for (var lag = 0; lag < weights.length; lag++) {
            weights[lag] /= sum;
        }
        return apply(spend, weights);
    }

    /**
     * Weights by lag from the survival function of a Weibull distribution, multiplied up: quick or slow decay, by shape.
     *
     * @param scale 0 … 1: which quantile of 1 … weeks, rounded, is the Weibull scale; 0 leaves spending as it is
     */
    public static double[] weibullCdfWeights(double shape, double scale, int weeks) {
        if (shape == 0 || scale == 0) {
            return alone(weeks);
        }
        var lambda = quantileOfWeeks(scale, weeks);
        var weights = new double[weeks];
        weights[0] = 1;
        for (var lag = 1; lag < weeks; lag++) {
            weights[lag] = weights[lag - 1] * FastMath.exp(-FastMath.pow(lag / lambda, shape));
        }
        return weights;
    }

    /** Weights by lag from the density of a Weibull distribution, brought to 0 … 1: the effect may peak later. */
    public static double[] weibullPdfWeights(double shape, double scale, int weeks) {
        if (shape == 0 || scale == 0) {
            return alone(weeks);
        }
        var lambda = quantileOfWeeks(scale, weeks);
        var weights = new double[weeks];
        var least = Double.POSITIVE_INFINITY;
        var most = Double.NEGATIVE_INFINITY;
        for (var lag = 0; lag < weeks; lag++) {
            var at = (lag + 1) / lambda;
            weights[lag] = shape / lambda * FastMath.pow(at, shape - 1) * FastMath.exp(-FastMath.pow(at, shape));
            least = Math.min(least, weights[lag]);
            most = Math.max(most, weights[lag]);
        }
        if (most == least) {
            return alone(weeks);
        }
        for (var lag = 0; lag < weeks; lag++) {
            weights[lag] = (weights[lag] - least) / (most - least);
        }
        return weights;
    }

    /** The sum of past spending, each week by the weight of its lag. */
    public static double[] apply(double[] spend, double[] weights) {
        var carried = new double[spend.length];
        for (var t = 0; t < spend.length; t++) {
            for (var lag = 0; lag < Math.min(weights.length, t + 1); lag++) {
                carried[t] += weights[lag] * spend[t - lag];
            }
        }
        return carried;
    }

    private static double[] alone(int weeks) {
        var weights = new double[weeks];
        weights[0] = 1;
        return weights;
    }

    private static double quantileOfWeeks(double share, int weeks) {
        return Math.rint(1 + share * (weeks - 1));
    }
}
