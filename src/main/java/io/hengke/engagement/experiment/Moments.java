package io.hengke.engagement.experiment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * One arm in a few figures: an outcome y, and what was known of the same customers before, x (0 where nothing was).
 *
 * @param n customers
 * @param variance sample variance of y, divisor n − 1; 0 for a single customer
 * @param covariateVariance the same of x
 * @param covariance of x and y
 */
public record Moments(
        long n, double mean, double variance, double covariateMean, double covariateVariance, double covariance) {

    /** @param y outcomes, at least one */
    public static Moments of(double[] y) {
        return of(y, new double[y.length]);
    }

    public static Moments of(double[] y, double[] x) {
        var meanY = 0.0;
        var meanX = 0.0;
        for (var i = 0; i < y.length; i++) {
            meanY += (y[i] - meanY) / (i + 1);
            meanX += (x[i] - meanX) / (i + 1);
        }
        var yy = 0.0;
        var xx = 0.0;
        var xy = 0.0;
        for (var i = 0; i < y.length; i++) {
            yy += (y[i] - meanY) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        var divisor = Math.max(1, y.length - 1);
        return new Moments(y.length, meanY, yy / divisor, meanX, xx / divisor, xy / divisor);
    }

    /** Whether or not: y is 1 for the successes and 0 for the others. */
    public static Moments ofRate(long successes, long n) {
        var rate = successes / (double) n;
        return new Moments(n, rate, n > 1 ? rate * (1 - rate) * n / (n - 1) : 0, 0, 0, 0);
    }

    /** From exact sums over an arm, so the order of customers does not matter to the last bit. */
    public static Moments ofSums(long n, BigInteger y, BigInteger yy, BigInteger x, BigInteger xx, BigInteger xy) {
        return new Moments(
                n, ratio(y, n), aboutMean(n, yy, y, y), ratio(x, n), aboutMean(n, xx, x, x), aboutMean(n, xy, x, y));
    }

    private static double aboutMean(long n, BigInteger product, BigInteger left, BigInteger right) {
        if (n < 2) {
            return 0;
        }
        var count = BigInteger.valueOf(n);
        var numerator = product.multiply(count).subtract(left.multiply(right));
        return new BigDecimal(numerator)
                .divide(new BigDecimal(count.multiply(count.subtract(BigInteger.ONE))), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static double ratio(BigInteger sum, long n) {
        return new BigDecimal(sum)
                .divide(BigDecimal.valueOf(n), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** Standard error of the mean, squared. */
    double meanVariance() {
        return variance / n;
    }
}
