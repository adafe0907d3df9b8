package io.hengke.value.contract;

import io.hengke.value.likelihood.LogLikelihood;
import org.hipparchus.special.Gamma;

/** Likelihood of the two models of contract length: parameters alpha, beta and, unless held at 1, c. */
final class ContractLikelihood implements LogLikelihood {

    private final ContractRows rows;
    private final int size;
    private final double contracts;

    /** @param size 2 to hold c at 1, 3 to estimate it */
    ContractLikelihood(ContractRows rows, int size) {
        this.rows = rows;
        this.size = size;
        this.contracts = rows.contracts();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double at(double[] logarithms, double[] gradient) {
        var model = new ContractModel(
                Math.exp(logarithms[0]), Math.exp(logarithms[1]), size == 3 ? Math.exp(logarithms[2]) : 1);
        var value = 0.0;
        var slope = new double[3];
        var before = new double[3];
        var logBefore = 0.0;
        for (var t = 0; t < rows.size(); t++) {
            var tau = ContractModel.power(t, model.c());
            var log = t == 0 ? 0 : ContractModel.logSurvival(model.alpha(), model.beta(), tau);
            var derivatives = derivatives(model, t, tau);
            value += rows.running[t] == 0 ? 0 : rows.running[t] * log;
            for (var i = 0; i < 3; i++) {
                slope[i] += rows.running[t] * derivatives[i];
            }
            if (rows.ended[t] > 0) {
                // ln(S(t−1) − S(t)), and the shares of the two in its derivative
                var lost = -Math.expm1(log - logBefore);
                var kept = Math.exp(log - logBefore);
                value += rows.ended[t] * (logBefore + Math.log(lost));
                for (var i = 0; i < 3; i++) {
                    slope[i] += rows.ended[t] * (before[i] - kept * derivatives[i]) / lost;
                }
            }
            before = derivatives;
            logBefore = log;
        }
        for (var i = 0; i < size; i++) {
            gradient[i] = slope[i] / contracts;
        }
        return value / contracts;
    }

    /** Of ln S(t) by the logarithms of alpha, beta and c. */
    private static double[] derivatives(ContractModel model, int t, double tau) {
        if (t == 0) {
            return new double[3];
        }
        var all = model.alpha() + model.beta();
        var late = Gamma.digamma(all + tau);
        var byAlpha = Gamma.digamma(all) - late;
        var stays = Gamma.digamma(model.beta() + tau);
        return new double[] {
            model.alpha() * byAlpha,
            model.beta() * (stays - Gamma.digamma(model.beta()) + byAlpha),
            model.c() * tau * Math.log(t) * (stays - late)
        };
    }
}
