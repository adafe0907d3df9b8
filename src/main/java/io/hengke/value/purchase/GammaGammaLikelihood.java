package io.hengke.value.purchase;

import io.hengke.value.likelihood.LogLikelihood;
import io.hengke.value.likelihood.OrderedSum;
import java.util.Arrays;
import org.hipparchus.special.Gamma;

/** Likelihood of the Gamma-Gamma spend model, parameters p, q, gamma. */
final class GammaGammaLikelihood implements LogLikelihood {

    private final SpendRows rows;
    private final double customers;
    private final int[] frequencies;
    private final double[] logMean;

    GammaGammaLikelihood(SpendRows rows) {
        this.rows = rows;
        this.customers = rows.customers();
        this.frequencies = Arrays.stream(rows.frequency).distinct().toArray();
        this.logMean = Arrays.stream(rows.mean).map(Math::log).toArray();
    }

    @Override
    public int size() {
        return 3;
    }

    @Override
    public double at(double[] logarithms, double[] gradient) {
        var p = Math.exp(logarithms[0]);
        var q = Math.exp(logarithms[1]);
        var gamma = Math.exp(logarithms[2]);
        var maximum = Arrays.stream(frequencies).max().orElse(0);
        var base = new double[maximum + 1];
        var baseByP = new double[maximum + 1];
        var baseByQ = new double[maximum + 1];
        for (var x : frequencies) {
            var shape = p * x;
            base[x] = Gamma.logGamma(shape + q)
                    - Gamma.logGamma(shape)
                    - Gamma.logGamma(q)
                    + q * logarithms[2]
                    + shape * Math.log(x);
            var digamma = Gamma.digamma(shape + q);
            baseByP[x] = x * (digamma - Gamma.digamma(shape) + Math.log(x));
            baseByQ[x] = digamma - Gamma.digamma(q) + logarithms[2];
        }
        var sums = OrderedSum.over(rows.size(), 4, (from, to, part) -> {
            for (var i = from; i < to; i++) {
                var x = rows.frequency[i];
                var weight = rows.weight[i];
                var shape = p * x + q;
                var total = x * rows.mean[i] + gamma;
                var logTotal = Math.log(total);
                part[0] += weight * (base[x] + (p * x - 1) * logMean[i] - shape * logTotal);
                part[1] += weight * (baseByP[x] + x * (logMean[i] - logTotal));
                part[2] += weight * (baseByQ[x] - logTotal);
                part[3] += weight * (q / gamma - shape / total);
            }
        });
        gradient[0] = p * sums[1] / customers;
        gradient[1] = q * sums[2] / customers;
        gradient[2] = gamma * sums[3] / customers;
        return sums[0] / customers;
    }
}
