package io.hengke.value.purchase;

import org.hipparchus.special.Gamma;

/**
 * Gamma-Gamma spend model (Fader, Hardie 2013, note 025): a customer's purchases vary around an own mean (gamma, shape p),
 * and the customers' means vary among them (q, gamma). Independent of how often a customer buys.
 */
public record GammaGamma(double p, double q, double gamma) {

    /** Log-likelihood of a customer with {@code x} repeat purchases of mean value {@code mean}, both above zero. */
    public double logLikelihood(int x, double mean) {
        return Gamma.logGamma(p * x + q)
                - Gamma.logGamma(p * x)
                - Gamma.logGamma(q)
                + q * Math.log(gamma)
                + (p * x - 1) * Math.log(mean)
                + p * x * Math.log(x)
                - (p * x + q) * Math.log(x * mean + gamma);
    }

    /**
     * Whether the customers' means have a finite mean themselves, and one that does not hang on the last digits of q; without
     * it no value can be expected of anybody.
     */
    public boolean hasMean() {
        return q > 1.01;
    }

    /** Expected purchase value of a customer without repeat purchases: p·γ/(q−1). */
    public double populationMean() {
        return p * gamma / (q - 1);
    }

    /** Expected purchase value given {@code x} repeats of mean value {@code mean}: between that and the population's. */
    public double conditionalMean(int x, double mean) {
        return p * (gamma + x * mean) / (p * x + q - 1);
    }
}
