package io.hengke.value.purchase;

import org.hipparchus.special.Gamma;

/** How many random events fall into a time when their rate is gamma-distributed: Γ(r+n)/(Γ(r) n!) · (1−z)^r · z^n. */
final class NegativeBinomial {

    private final double shape;
    private final double z;
    private final double logStart;

    /** @param z time / (rate parameter + time), from 0 to below 1 */
    NegativeBinomial(double shape, double z) {
        this.shape = shape;
        this.z = z;
        this.logStart = shape * Math.log1p(-z) - Gamma.logGamma(shape);
    }

    double probability(int n) {
        if (z == 0) {
            return n == 0 ? 1 : 0;
        }
        return Math.exp(logStart + Gamma.logGamma(shape + n) - Gamma.logGamma(n + 1.0) + n * Math.log(z));
    }

    /** Probability of n or more. */
    double atLeast(int n) {
        if (n <= 0) {
            return 1;
        }
        var term = probability(n);
        var sum = 0.0;
        for (var k = n; term > 0; k++) {
            sum += term;
            var ratio = (shape + k) / (k + 1.0) * z;
            term *= ratio;
            if (ratio < 1 && term < sum * 1e-17 * (1 - ratio)) {
                break;
            }
        }
        return Math.min(1, sum);
    }

    /**
     * Σ over i ≥ 0 of weights[i] · P(N ≥ first + step·i), the weights falling to nothing or the counts running out.
     *
     * @param weight of the i-th, at most 1 and falling
     */
    double sumAtLeast(int first, int step, java.util.function.IntToDoubleFunction weight) {
        var mean = shape * z / (1 - z);
        var deviation = Math.sqrt(mean / (1 - z));
        var last = (int) Math.min(10_000_000, first + step + mean + 12 * deviation + 40 / -Math.log(z == 0 ? .5 : z));
        var logZ = Math.log(z);
        var log = logStart + Gamma.logGamma(shape + first) - Gamma.logGamma(first + 1.0) + first * logZ;
        // Σ_i w_i P(N ≥ m_i) = Σ_n P(N = n) · (sum of the weights with m_i ≤ n)
        var sum = 0.0;
        var weights = 0.0;
        for (int n = first, i = 0; n <= last; n++) {
            if (n == first + step * i) {
                weights += weight.applyAsDouble(i++);
            }
            sum += Math.exp(log) * weights;
            log += Math.log((shape + n) / (n + 1.0)) + logZ;
        }
        return sum;
    }
}
