package io.hengke.value.purchase;

/** Sums of Gauss's hypergeometric series 2F1(a, b; c; z) = Σ (a)_k (b)_k / (c)_k · z^k / k! for 0 ≤ z < 1. */
final class Hypergeometric {

    private static final int MAXIMAL_TERMS = 4_000_000;
    private static final double TOO_LARGE = 1e200;

    private Hypergeometric() {}

    /**
     * (2F1(a, b; c; z) − 1) / a: finite and exact also where a is 0, because the factor a is taken out of every term.
     */
    static double sumBeyondOneOverA(double a, double b, double c, double z) {
        var term = b / c * z;
        var sum = term;
        for (var k = 1; k < MAXIMAL_TERMS; k++) {
            term *= (a + k) * (b + k) / ((c + k) * (k + 1.0)) * z;
            sum += term;
            if (isNegligible(term, sum, z)) {
                break;
            }
        }
        return sum;
    }

    /**
     * The logarithm of a sum above zero, also where the sum itself is beyond a double. Exact as long as none of a, b and c
     * is far below zero.
     */
    static double logSum(double a, double b, double c, double z) {
        var term = 1.0;
        var sum = 1.0;
        var logScale = 0.0;
        for (var k = 0; k < MAXIMAL_TERMS; k++) {
            var ratio = (a + k) * (b + k) / ((c + k) * (k + 1.0)) * z;
            term *= ratio;
            sum += term;
            if (sum > TOO_LARGE) {
                term /= TOO_LARGE;
                sum /= TOO_LARGE;
                logScale += Math.log(TOO_LARGE);
            }
            if (ratio < 1 && isNegligible(term, sum, Math.max(Math.abs(ratio), z))) {
                break;
            }
        }
        return Math.log(sum) + logScale;
    }

    /** The terms left out are below term·z/(1−z): compare that with what a double can hold beside the sum. */
    private static boolean isNegligible(double term, double sum, double z) {
        return Math.abs(term) <= 1e-17 * Math.abs(sum) * (1 - z) || term == 0;
    }
}
