package io.hengke.value.purchase;

import io.hengke.value.likelihood.Estimate;
import io.hengke.value.likelihood.LogLikelihood;
import io.hengke.value.likelihood.MaximumLikelihood;
import java.util.List;
import java.util.stream.IntStream;

/** The purchase models that can be fitted. */
public enum PurchaseFamily {
    BG_NBD("BG/NBD"),
    MBG_NBD("MBG/NBD"),
    PARETO_NBD("Pareto/NBD");

    /** In units of the longest history: ordinary buyers, seldom buyers who stay, eager buyers who leave, even buyers. */
    private static final List<double[]> STARTS = List.of(
            new double[] {-1, -2, -0.5, 0.5},
            new double[] {-1, -0.5, -1.5, 1},
            new double[] {0.5, -2.5, 0.5, 0.5},
            new double[] {1.5, 0, -1, -1});

    private final String label;

    PurchaseFamily(String label) {
        this.label = label;
    }

    /** The name in the literature, such as {@code BG/NBD}. */
    public String label() {
        return label;
    }

    private List<String> letters() {
        return this == PARETO_NBD ? List.of("r", "alpha", "s", "beta") : List.of("r", "alpha", "a", "b");
    }

    /** Whether the parameter is a time and so changes with the unit of time. */
    private boolean isTime(int index) {
        return index == 1 || (this == PARETO_NBD && index == 3);
    }

    public PurchaseModel with(List<Double> parameters) {
        var first = parameters.get(0);
        var second = parameters.get(1);
        var third = parameters.get(2);
        var fourth = parameters.get(3);
        return switch (this) {
            case BG_NBD -> new BetaGeometric(BetaGeometric.Kind.BG, first, second, third, fourth);
            case MBG_NBD -> new BetaGeometric(BetaGeometric.Kind.MBG, first, second, third, fourth);
            case PARETO_NBD -> new ParetoNbd(first, second, third, fourth);
        };
    }

    private LogLikelihood likelihood(PurchaseRows rows) {
        return switch (this) {
            case BG_NBD -> new BetaGeometricLikelihood(BetaGeometric.Kind.BG, rows);
            case MBG_NBD -> new BetaGeometricLikelihood(BetaGeometric.Kind.MBG, rows);
            case PARETO_NBD -> new ParetoLikelihood(rows);
        };
    }

    /** Fits by maximum likelihood; check {@link Estimate#isConverged()}. Times are scaled to the longest history. */
    public Estimate fit(PurchaseRows rows) {
        var unit = rows.maximalAge() > 0 ? rows.maximalAge() : 1;
        var scaled = rows.inUnitsOf(unit);
        var customers = rows.customers();
        var maximum = MaximumLikelihood.find(
                likelihood(scaled), likelihood(scaled.thinned(MaximumLikelihood.SAMPLE)), customers, STARTS);
        var values = IntStream.range(0, letters().size())
                .mapToObj(it -> Math.exp(maximum.logarithms().get(it)) * (isTime(it) ? unit : 1))
                .toList();
        return new Estimate(
                letters(),
                values,
                maximum.covariance(),
                maximum.value() * customers - rows.repeats() * Math.log(unit),
                maximum.gradient(),
                maximum.isFlat());
    }
}
