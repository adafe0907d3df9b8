package io.hengke.value.purchase;

import org.hipparchus.special.Gamma;

/**
 * BG/BB (Fader, Hardie, Shang 2010): at each of a number of fixed occasions, such as a year's appeal or an annual fair, a customer
 * who has not stopped buys with an own chance, spread as beta(alpha, beta), and stops before an occasion with another, spread
 * as beta(gamma, delta). {@code x} purchases at {@code n} occasions after the first purchase, the last one at occasion {@code tx}.
 */
public record BetaBernoulli(double alpha, double beta, double gamma, double delta) {

    private static final int LONGEST = 1_000_000;

    /** Log-likelihood of one customer. */
    public double logLikelihood(int x, int tx, int n) {
        var logs = new double[n - tx + 1];
        logs[0] = alive(x, n);
        for (var i = 0; i < n - tx; i++) {
            logs[i + 1] = logBeta(alpha + x, beta + tx - x + i)
                    - logBeta(alpha, beta)
                    + logBeta(gamma + 1, delta + tx + i)
                    - logBeta(gamma, delta);
        }
        var largest = Double.NEGATIVE_INFINITY;
        for (var it : logs) {
            largest = Math.max(largest, it);
        }
        var sum = 0.0;
        for (var it : logs) {
            sum += Math.exp(it - largest);
        }
        return largest + Math.log(sum);
    }

    private double alive(int x, int n) {
        return logBeta(alpha + x, beta + n - x) - logBeta(alpha, beta) + logStays(n);
    }

    /** Logarithm of the chance not to have stopped by the n-th occasion. */
    private double logStays(int n) {
        return logBeta(gamma, delta + n) - logBeta(gamma, delta);
    }

    /** Probability that the customer is still there at the occasion {@code later} after the last one seen; 0: at that one. */
    public double probabilityAlive(int x, int tx, int n, int later) {
        return Math.exp(alive(x, n) - logStays(n) + logStays(n + later) - logLikelihood(x, tx, n));
    }

    /** Expected purchases at the next {@code occasions}. */
    public double expectedPurchases(int x, int tx, int n, int occasions) {
        return discounted(x, tx, n, occasions, 0);
    }

    /** Expected purchases of a customer picked at random at the first {@code occasions}, the purchase that began it not counted. */
    public double expectedFromStart(int occasions) {
        return discounted(0, 0, 0, occasions, 0);
    }

    /** Discounted expected residual transactions: the k-th occasion ahead counts 1/(1+rate)^k; rate per occasion, above 0. */
    public double discountedResidual(int x, int tx, int n, double rate) {
        return discounted(x, tx, n, LONGEST, rate);
    }

    /** The chance to stay, summed occasion by occasion instead of in closed form: exact also where gamma is 1. */
    private double discounted(int x, int tx, int n, int occasions, double rate) {
        var sum = 0.0;
        var weight = Math.exp(alive(x, n) - logStays(n) - logLikelihood(x, tx, n)) * Math.exp(logStays(n));
        for (var k = 1; k <= occasions; k++) {
            weight *= (delta + n + k - 1) / (gamma + delta + n + k - 1) / (1 + rate);
            sum += weight;
            if (weight < sum * 1e-17) {
                break;
            }
        }
        return sum * (alpha + x) / (alpha + beta + n);
    }

    static double logBeta(double p, double q) {
        return Gamma.logGamma(p) + Gamma.logGamma(q) - Gamma.logGamma(p + q);
    }
}
