package io.hengke.value.purchase;

/**
 * MBG/CNBD-k (Platzer, Reutterer 2016; Reutterer, Platzer, Schröder 2021): MBG/NBD for customers who buy regularly. The time
 * between two purchases is the sum of k random times at a rate from a gamma distribution (r, alpha): the larger k, the more
 * even the rhythm. After any purchase, the first included, the customer stops with a chance from a beta distribution (a, b).
 * k = 1 is MBG/NBD.
 */
public record RegularPurchases(int k, double r, double alpha, double a, double b) {

    /**
     * Log-likelihood of one customer.
     *
     * @param logIntervals sum of the logarithms of the times between the customer's purchases
     */
    public double logLikelihood(int x, double tx, double age, double logIntervals) {
        return terms(x, tx, age).logTotal() + constant(k, x, logIntervals);
    }

    /** Σ ln of t^(k−1)/Γ(k) over the intervals: what regularity contributes whatever the other parameters are. */
    static double constant(int k, double intervals, double logIntervals) {
        return (k - 1) * logIntervals - intervals * org.hipparchus.special.Gamma.logGamma(k);
    }

    /** Probability that the customer has not stopped by {@code age}. */
    public double probabilityAlive(int x, double tx, double age) {
        var terms = terms(x, tx, age);
        return 1 - Math.exp(terms.logStopped - terms.logTotal());
    }

    /**
     * Expected purchases in the {@code period} after {@code age}. Exact: given that the customer is alive and j phases have
     * passed since the last purchase, the phases ahead are negative binomial and the n-th purchase needs nk − j of them.
     */
    public double expectedPurchases(int x, double tx, double age, double period) {
        if (period <= 0) {
            return 0;
        }
        var terms = terms(x, tx, age);
        var z = period / (alpha + age + period);
        var stays = new double[] {1};
        var sum = 0.0;
        for (var j = 0; j < k; j++) {
            var share = Math.exp(terms.logPhase[j] - terms.logTotal());
            if (share == 0) {
                continue;
            }
            stays[0] = 1;
            sum += share
                    * new NegativeBinomial(r + (double) k * x + j, z).sumAtLeast(k - j, k, n -> {
                        stays[0] *= n == 0 ? 1 : (b + x + n) / (a + b + x + n);
                        return stays[0];
                    });
        }
        return sum;
    }

    private Terms terms(int x, double tx, double age) {
        var base = r * Math.log(alpha);
        for (var i = 0; i < k * x; i++) {
            base += Math.log(r + i);
        }
        for (var i = 0; i < x; i++) {
            base += Math.log((b + i) / (a + b + i));
        }
        var shape = r + (double) k * x;
        var stopped = base + Math.log(a / (a + b + x)) - shape * Math.log(alpha + tx);
        var phases = new double[k];
        var log = base + Math.log((b + x) / (a + b + x)) - shape * Math.log(alpha + age);
        for (var j = 0; j < k; j++) {
            phases[j] = log;
            log += Math.log((shape + j) * (age - tx) / ((j + 1.0) * (alpha + age)));
        }
        return new Terms(stopped, phases);
    }

    /** Logarithms of the likelihood's parts: stopped after the last purchase, or buying with j phases passed since then. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Terms(double logStopped, double[] logPhase) {

        double logTotal() {
            var largest = logStopped;
            for (var it : logPhase) {
                largest = Math.max(largest, it);
            }
            var sum = Math.exp(logStopped - largest);
            for (var it : logPhase) {
                sum += Math.exp(it - largest);
            }
            return largest + Math.log(sum);
        }
    }
}
