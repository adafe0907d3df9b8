package io.hengke.value.purchase;

import io.hengke.value.likelihood.LogLikelihood;
import io.hengke.value.likelihood.OrderedSum;

/**
 * Likelihood of MBG/CNBD-k for one k, parameters r, alpha, a, b; without the part that depends on the intervals and k alone.
 * Gamma and beta functions appear as products, tabled once per evaluation.
 */
final class RegularLikelihood implements LogLikelihood {

    private final int k;
    private final PurchaseRows rows;
    private final double customers;
    private final int purchases;

    RegularLikelihood(int k, PurchaseRows rows) {
        this.k = k;
        this.rows = rows;
        this.customers = rows.customers();
        this.purchases = rows.maximalFrequency() + 1;
    }

    @Override
    public int size() {
        return 4;
    }

    @Override
    public double at(double[] logarithms, double[] gradient) {
        var tables = new Tables(k, purchases, logarithms);
        var sums = OrderedSum.over(rows.size(), 5, (from, to, part) -> {
            var log = new double[k + 1];
            for (var i = from; i < to; i++) {
                add(tables, i, log, part);
            }
        });
        gradient[0] = sums[1] * tables.r / customers;
        gradient[1] = sums[2] * tables.alpha / customers;
        gradient[2] = sums[3] * tables.a / customers;
        gradient[3] = sums[4] * tables.b / customers;
        return sums[0] / customers;
    }

    /** Place 0 of {@code log} is having stopped, place j + 1 buying with j phases passed since the last purchase. */
    private void add(Tables t, int row, double[] log, double[] sums) {
        var x = rows.frequency[row];
        var tx = rows.recency[row];
        var age = rows.age[row];
        var all = t.a + t.b + x;
        var atRecency = Math.log(t.alpha + tx);
        var atAge = Math.log(t.alpha + age);
        log[0] = t.rising[k * x] + Math.log(t.a / all) - (t.r + k * x) * atRecency;
        var phases = age > tx ? k : 1;
        var stays = Math.log((t.b + x) / all);
        var elapsed = Math.log(Math.max(age - tx, Double.MIN_NORMAL));
        var largest = log[0];
        for (var j = 0; j < phases; j++) {
            log[j + 1] = t.rising[k * x + j]
                    + stays
                    - (t.r + k * x + j) * atAge
                    + (j == 0 ? 0 : j * elapsed - t.factorial[j]);
            largest = Math.max(largest, log[j + 1]);
        }
        var total = 0.0;
        for (var j = 0; j <= phases; j++) {
            log[j] = Math.exp(log[j] - largest);
            total += log[j];
        }
        var byR = 0.0;
        var byAlpha = 0.0;
        for (var j = 0; j <= phases; j++) {
            var share = log[j] / total;
            var index = k * x + Math.max(0, j - 1);
            byR += share * (t.risingByR[index] - (j == 0 ? atRecency : atAge));
            byAlpha -= share * (t.r + index) / (t.alpha + (j == 0 ? tx : age));
        }
        var stopped = log[0] / total;
        var weight = rows.weight[row];
        sums[0] += weight * (t.base[x] + largest + Math.log(total));
        sums[1] += weight * (Math.log(t.alpha) + byR);
        sums[2] += weight * (t.r / t.alpha + byAlpha);
        sums[3] += weight * (t.baseByA[x] + stopped / t.a - 1 / all);
        sums[4] += weight * (t.baseByB[x] + (1 - stopped) / (t.b + x) - 1 / all);
    }

    /** What depends on the number of purchases or phases alone. */
    private static final class Tables {

        final double r;
        final double alpha;
        final double a;
        final double b;
        final double[] base;
        final double[] baseByA;
        final double[] baseByB;
        final double[] rising;
        final double[] risingByR;
        final double[] factorial;

        Tables(int k, int purchases, double[] logarithms) {
            r = Math.exp(logarithms[0]);
            alpha = Math.exp(logarithms[1]);
            a = Math.exp(logarithms[2]);
            b = Math.exp(logarithms[3]);
            base = new double[purchases];
            baseByA = new double[purchases];
            baseByB = new double[purchases];
            base[0] = r * logarithms[1];
            for (var x = 1; x < purchases; x++) {
                var all = a + b + x - 1;
                base[x] = base[x - 1] + Math.log((b + x - 1) / all);
                baseByA[x] = baseByA[x - 1] - 1 / all;
                baseByB[x] = baseByB[x - 1] + 1 / (b + x - 1) - 1 / all;
            }
            rising = new double[k * purchases];
            risingByR = new double[k * purchases];
            for (var m = 1; m < rising.length; m++) {
                rising[m] = rising[m - 1] + Math.log(r + m - 1);
                risingByR[m] = risingByR[m - 1] + 1 / (r + m - 1);
            }
            factorial = new double[k + 1];
            for (var j = 2; j <= k; j++) {
                factorial[j] = factorial[j - 1] + Math.log(j);
            }
        }
    }
}
