package io.hengke.value.purchase;

import io.hengke.value.likelihood.LogLikelihood;
import io.hengke.value.likelihood.OrderedSum;

/**
 * Likelihood of BG/NBD and MBG/NBD, parameters r, alpha, a, b. Both are
 * Γ(r+x)/Γ(r) · α^r · Π (b+k)/(a+b+k) · [c·(α+T)^-(r+x) + d·(α+tx)^-(r+x)], the first term for customers still buying, the
 * second for those who stopped after their last purchase; they differ in c and d only.
 *
 * <p>Gamma and beta functions of x appear as products over 0 … x−1, tabled once per evaluation: no lgamma per row.
 */
final class BetaGeometricLikelihood implements LogLikelihood {

    private final BetaGeometric.Kind kind;
    private final PurchaseRows rows;
    private final int tableSize;
    private final double customers;

    BetaGeometricLikelihood(BetaGeometric.Kind kind, PurchaseRows rows) {
        this.kind = kind;
        this.rows = rows;
        this.tableSize = rows.maximalFrequency() + 1;
        this.customers = rows.customers();
    }

    @Override
    public int size() {
        return 4;
    }

    @Override
    public double at(double[] logarithms, double[] gradient) {
        var tables = new Tables(kind, tableSize, logarithms);
        var sums = OrderedSum.over(rows.size(), 5, (from, to, part) -> add(tables, from, to, part));
        gradient[0] = sums[1] * tables.r / customers;
        gradient[1] = sums[2] * tables.alpha / customers;
        gradient[2] = sums[3] * tables.a / customers;
        gradient[3] = sums[4] * tables.b / customers;
        return sums[0] / customers;
    }

    private void add(Tables tables, int from, int to, double[] sums) {
        var r = tables.r;
        var alpha = tables.alpha;
        var atAge = Double.NaN;
        var logAtAge = 0.0;
        for (var i = from; i < to; i++) {
            var x = rows.frequency[i];
            var shape = r + x;
            if (alpha + rows.age[i] != atAge) { // many neighbouring rows share the age
                atAge = alpha + rows.age[i];
                logAtAge = Math.log(atAge);
            }
            var buying = tables.logBuying[x] - shape * logAtAge;
            double value;
            double stopped; // share of the likelihood that belongs to having stopped
            var atRecency = alpha + rows.recency[i];
            var logAtRecency = 0.0;
            if (tables.logStopped[x] == Double.NEGATIVE_INFINITY) {
                value = buying;
                stopped = 0;
            } else {
                logAtRecency = Math.log(atRecency);
                var gone = tables.logStopped[x] - shape * logAtRecency;
                var difference = gone - buying;
                var lesser = Math.exp(-Math.abs(difference)); // the smaller of the two terms over the larger
                value = Math.max(buying, gone) + Math.log(1 + lesser);
                stopped = (difference > 0 ? 1 : lesser) / (1 + lesser);
            }
            var still = 1 - stopped;
            var weight = rows.weight[i];
            sums[0] += weight * (tables.base[x] + value);
            sums[1] += weight * (tables.baseByR[x] - still * logAtAge - stopped * logAtRecency);
            sums[2] += weight * (r / alpha - shape * (still / atAge + stopped / atRecency));
            sums[3] += weight * (tables.baseByA[x] + still * tables.buyingByA[x] + stopped * tables.stoppedByA[x]);
            sums[4] += weight * (tables.baseByB[x] + still * tables.buyingByB[x] + stopped * tables.stoppedByB[x]);
        }
    }

    /** Everything that depends on x alone, for x = 0, 1, 2, … */
    private static final class Tables {

        final double r;
        final double alpha;
        final double a;
        final double b;
        final double[] base;
        final double[] baseByR;
        final double[] baseByA;
        final double[] baseByB;
        final double[] logBuying;
        final double[] buyingByA;
        final double[] buyingByB;
        final double[] logStopped;
        final double[] stoppedByA;
        final double[] stoppedByB;

        Tables(BetaGeometric.Kind kind, int size, double[] logarithms) {
            r = Math.exp(logarithms[0]);
            alpha = Math.exp(logarithms[1]);
            a = Math.exp(logarithms[2]);
            b = Math.exp(logarithms[3]);
            base = new double[size];
            baseByR = new double[size];
            baseByA = new double[size];
            baseByB = new double[size];
            base[0] = r * logarithms[1];
            baseByR[0] = logarithms[1];
            for (var x = 1; x < size; x++) {
                var k = x - 1;
                base[x] = base[k] + Math.log(r + k) + Math.log((b + k) / (a + b + k));
                baseByR[x] = baseByR[k] + 1 / (r + k);
                baseByA[x] = baseByA[k] - 1 / (a + b + k);
                baseByB[x] = baseByB[k] + 1 / (b + k) - 1 / (a + b + k);
            }
            logBuying = new double[size];
            buyingByA = new double[size];
            buyingByB = new double[size];
            logStopped = new double[size];
            stoppedByA = new double[size];
            stoppedByB = new double[size];
            for (var x = 0; x < size; x++) {
                switch (kind) {
                    case BG -> stopAfterRepeats(x);
                    case MBG -> stopAfterAny(x);
                }
            }
        }

        /** BG/NBD: a customer may stop after each repeat purchase, so one without any never has. */
        private void stopAfterRepeats(int x) {
            logStopped[x] = x == 0 ? Double.NEGATIVE_INFINITY : Math.log(a / (b + x - 1));
            stoppedByA[x] = 1 / a;
            stoppedByB[x] = x == 0 ? 0 : -1 / (b + x - 1);
        }

        /** MBG/NBD: a customer may also stop right after the first purchase. */
        private void stopAfterAny(int x) {
            var all = a + b + x;
            logBuying[x] = Math.log((b + x) / all);
            buyingByA[x] = -1 / all;
            buyingByB[x] = 1 / (b + x) - 1 / all;
            logStopped[x] = Math.log(a / all);
            stoppedByA[x] = 1 / a - 1 / all;
            stoppedByB[x] = -1 / all;
        }
    }
}
