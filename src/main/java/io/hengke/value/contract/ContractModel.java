package io.hengke.value.contract;

import org.hipparchus.special.Gamma;

/**
 * The beta-discrete-Weibull model of how long contracts last (Fader, Hardie, Liu, Davin, Steenburgh 2018), and with c = 1 the
 * shifted-beta-geometric model (Fader, Hardie 2007): each customer leaves at a renewal with an own chance, spread over customers
 * as a beta distribution (α, β); c above 1 says that the chance rises with a customer's time, below 1 that it falls.
 *
 * <p>S(t) = B(α, β + t^c) / B(α, β): the share still there after t renewals.
 */
public record ContractModel(double alpha, double beta, double c) {

    /** Beyond that many periods of a geometric discount nothing changes any digit. */
    private static final int LONGEST = 1_000_000;

    /** Where customers are so alike that their chances differ by nothing: beyond it beta functions lose their digits. */
    private static final double ALIKE = 1e12;

    /** Everybody leaves with the chance {@code p} at every renewal. */
    public static ContractModel geometric(double p) {
        return new ContractModel(p * 1e15, (1 - p) * 1e15, 1);
    }

    /** The shifted-beta-geometric model. */
    public static ContractModel shiftedBetaGeometric(double alpha, double beta) {
        return new ContractModel(alpha, beta, 1);
    }

    /** Share of customers still there after {@code renewals}; 1 at 0. */
    public double survival(int renewals) {
        return Math.exp(logSurvival(renewals));
    }

    double logSurvival(int renewals) {
        return alpha + beta > ALIKE
                ? renewals * Math.log(beta / (alpha + beta))
                : logSurvival(alpha, beta, power(renewals, c));
    }

    static double power(int renewals, double c) {
        return c == 1 ? renewals : Math.pow(renewals, c);
    }

    /** ln B(α, β + τ) − ln B(α, β). */
    static double logSurvival(double alpha, double beta, double tau) {
        return tau == 0
                ? 0
                : Gamma.logGamma(beta + tau)
                        - Gamma.logGamma(beta)
                        - (Gamma.logGamma(alpha + beta + tau) - Gamma.logGamma(alpha + beta));
    }

    /** Share of those there after {@code renewal} − 1 renewals who take the next one; renewal from 1. */
    public double retention(int renewal) {
        return Math.exp(logSurvival(renewal) - logSurvival(renewal - 1));
    }

    /**
     * Discounted expected lifetime of a new customer, in periods: Σ S(t) / (1 + d)^t from t = 0, the first period included.
     *
     * @param rate d per period, above 0
     */
    public double discountedLifetime(double rate) {
        return 1 + discounted(0, LONGEST, rate);
    }

    /**
     * Discounted expected residual lifetime of a customer about to decide on renewal number {@code renewal}, in periods; that
     * renewal, if taken, counts in full: Σ S(t) / S(n − 1) / (1 + d)^(t − n) from t = n.
     */
    public double residualBeforeRenewal(int renewal, double rate) {
        return discounted(renewal - 1, LONGEST, rate) * (1 + rate);
    }

    /**
     * Expected further periods of a customer who has taken {@code renewals}, the running period not counted, within the next
     * {@code periods}: Σ S(n + k) / S(n) / (1 + d)^k from k = 1 to {@code periods}. Undiscounted with d = 0.
     */
    public double discounted(int renewals, int periods, double rate) {
        var base = logSurvival(renewals);
        if (base == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        var sum = 0.0;
        var weight = 1.0;
        for (var k = 1; k <= periods; k++) {
            weight /= 1 + rate;
            var term = weight * Math.exp(logSurvival(renewals + k) - base);
            sum += term;
            if (term < sum * 1e-17) {
                break;
            }
        }
        return sum;
    }
}
