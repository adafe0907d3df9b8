package io.hengke.value.purchase;

import io.hengke.value.likelihood.Estimate;
import io.hengke.value.likelihood.MaximumLikelihood;
import java.util.List;

/** MBG/CNBD-k fitted by maximum likelihood: for each k the other four parameters, and of the ks the likeliest. */
public record RegularFit(int k, Estimate estimate) {

    /** Beyond this many phases a rhythm is as good as a clock's. */
    private static final int LARGEST = 12;

    private static final List<double[]> STARTS = List.of(
            new double[] {-1, -2, -0.5, 0.5}, new double[] {0.5, -2.5, 0.5, 0.5}, new double[] {-1, -0.5, -1.5, 1});

    /**
     * @param logIntervals sum of the logarithms of the times between purchases of all customers, in the unit of the rows
     * @return the likeliest of k = 1, 2, 3 … up to the first k that is less likely than the one before
     */
    public static RegularFit fit(PurchaseRows rows, double logIntervals) {
        var best = fit(rows, logIntervals, 1);
        for (var k = 2; k <= LARGEST; k++) {
            var next = fit(rows, logIntervals, k);
            if (!(next.estimate.logLikelihood() > best.estimate.logLikelihood())) {
                break;
            }
            best = next;
        }
        return best;
    }

    /** The fit for one k. */
    public static RegularFit fit(PurchaseRows rows, double logIntervals, int k) {
        var unit = rows.maximalAge() > 0 ? rows.maximalAge() : 1;
        var scaled = rows.inUnitsOf(unit);
        var customers = rows.customers();
        var maximum = MaximumLikelihood.find(
                new RegularLikelihood(k, scaled),
                new RegularLikelihood(k, scaled.thinned(MaximumLikelihood.SAMPLE)),
                customers,
                STARTS);
        var values = maximum.logarithms().stream().map(Math::exp).toList();
        var repeats = rows.repeats();
        return new RegularFit(
                k,
                new Estimate(
                        List.of("r", "alpha", "a", "b"),
                        List.of(values.get(0), values.get(1) * unit, values.get(2), values.get(3)),
                        maximum.covariance(),
                        maximum.value() * customers
                                - k * repeats * Math.log(unit)
                                + RegularPurchases.constant(k, repeats, logIntervals),
                        maximum.gradient(),
                        maximum.isFlat()));
    }

    public RegularPurchases model() {
        var values = estimate.values();
        return new RegularPurchases(k, values.get(0), values.get(1), values.get(2), values.get(3));
    }
}
