package io.hengke.value.purchase;

import io.hengke.value.likelihood.Estimate;
import io.hengke.value.likelihood.MaximumLikelihood;
import java.util.List;

/** Fits the Gamma-Gamma spend model by maximum likelihood. */
public final class SpendFit {

    private static final List<double[]> STARTS =
            List.of(new double[] {1, 1, 0.5}, new double[] {0, 1.5, 1.5}, new double[] {2.5, 1, -1});

    private SpendFit() {}

    /** @return p, q, gamma; gamma in the unit of the mean values. Check {@link Estimate#isConverged()} */
    public static Estimate fit(SpendRows rows) {
        var unit = rows.overallMean();
        var scaled = rows.inUnitsOf(unit);
        var customers = rows.customers();
        var maximum = MaximumLikelihood.find(
                new GammaGammaLikelihood(scaled),
                new GammaGammaLikelihood(scaled.thinned(MaximumLikelihood.SAMPLE)),
                customers,
                STARTS);
        var logarithms = maximum.logarithms();
        return new Estimate(
                List.of("p", "q", "gamma"),
                List.of(Math.exp(logarithms.get(0)), Math.exp(logarithms.get(1)), Math.exp(logarithms.get(2)) * unit),
                maximum.covariance(),
                maximum.value() * customers - customers * Math.log(unit),
                maximum.gradient(),
                maximum.isFlat());
    }
}
