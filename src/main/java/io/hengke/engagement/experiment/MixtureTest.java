package io.hengke.engagement.experiment;

/**
 * The mixture sequential probability ratio test (Robbins 1970; Johari, Koomen, Pekelis, Walsh 2017): a p that stays valid
 * however often one looks and whenever one stops, under a normal mixture N(0, τ²) of effects.
 *
 * <p>With V the squared standard error of the difference d: Λ = √(V/(V+τ²)) · exp(τ²·d² / (2V(V+τ²))), p = min(1, 1/Λ).
 *
 * @param tau standard deviation of the effects thought likely beforehand, above 0, in the outcome's unit
 */
public record MixtureTest(double tau) {

    public MixtureTest {
        if (!(tau > 0)) {
            throw new IllegalArgumentException("The mixture needs a spread above 0");
        }
    }

    /** Λ: how much better the mixture explains the difference than no effect does. */
    public double likelihoodRatio(Effect effect) {
        return Math.exp(logRatio(effect));
    }

    /** Valid at any look; 1 where nothing varies and nothing differs. */
    public double p(Effect effect) {
        return Math.min(1, Math.exp(-logRatio(effect)));
    }

    /** Half the width of the interval that holds the true effect at all looks together with the given confidence. */
    public double halfWidth(double standardError, double confidence) {
        var variance = standardError * standardError;
        if (variance == 0) {
            return 0;
        }
        var sum = variance + tau * tau;
        return Math.sqrt(2 * variance * sum / (tau * tau) * (-Math.log(1 - confidence) + Math.log(sum / variance) / 2));
    }

    private double logRatio(Effect effect) {
        var variance = effect.standardError() * effect.standardError();
        if (variance == 0) {
            return effect.difference() == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        var sum = variance + tau * tau;
        return Math.log(variance / sum) / 2
                + tau * tau * effect.difference() * effect.difference() / (2 * variance * sum);
    }
}
