package io.hengke.value.purchase;

import io.hengke.value.likelihood.LogLikelihood;
import io.hengke.value.likelihood.OrderedSum;

/** Likelihood of Pareto/NBD, parameters r, alpha, s, beta. */
final class ParetoLikelihood implements LogLikelihood {

    private final PurchaseRows rows;
    private final double customers;
    private final int tableSize;

    ParetoLikelihood(PurchaseRows rows) {
        this.rows = rows;
        this.customers = rows.customers();
        this.tableSize = rows.maximalFrequency() + 1;
    }

    @Override
    public int size() {
        return 4;
    }

    @Override
    public double at(double[] logarithms, double[] gradient) {
        var r = Math.exp(logarithms[0]);
        var alpha = Math.exp(logarithms[1]);
        var s = Math.exp(logarithms[2]);
        var beta = Math.exp(logarithms[3]);
        var rising = new double[tableSize]; // ln Γ(r+x)/Γ(r)
        var risingByR = new double[tableSize];
        for (var x = 1; x < tableSize; x++) {
            rising[x] = rising[x - 1] + Math.log(r + x - 1);
            risingByR[x] = risingByR[x - 1] + 1 / (r + x - 1);
        }
        var sums = OrderedSum.over(rows.size(), 5, (from, to, part) -> {
            var bracket = new ParetoBracket(r, alpha, s, beta);
            for (var i = from; i < to; i++) {
                var x = rows.frequency[i];
                var weight = rows.weight[i];
                part[0] += weight * (rising[x] + bracket.logarithm(x, rows.recency[i], rows.age[i]));
                part[1] += weight * (risingByR[x] + bracket.gradient[0]);
                part[2] += weight * bracket.gradient[1];
                part[3] += weight * bracket.gradient[2];
                part[4] += weight * bracket.gradient[3];
            }
        });
        gradient[0] = r * (sums[1] / customers + logarithms[1]);
        gradient[1] = alpha * sums[2] / customers + r;
        gradient[2] = s * (sums[3] / customers + logarithms[3]);
        gradient[3] = beta * sums[4] / customers + s;
        return sums[0] / customers + r * logarithms[1] + s * logarithms[3];
    }
}
