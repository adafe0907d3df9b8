package io.hengke.value.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fits of the CDNOW data against the papers and other implementations; tolerances are the digits those print. */
class CdnowFitTests {

    @Test
    void fitsBgNbdToTheSampleAsPublished() {
        var fit = PurchaseFamily.BG_NBD.fit(Cdnow.sample().purchases());

        assertParameters(fit, List.of(.242594523, 4.413602061, .792922025, 2.425906719), 1e-4);
        assertThat(fit.logLikelihood()).isCloseTo(-9582.4292, within(5e-5));
        assertThat(fit.gradient() * 2357).isLessThan(1e-6);
        assertThat(fit.standardError(0)).isCloseTo(.01256, within(5e-6));
        assertThat(fit.standardError(1)).isCloseTo(.37822, within(2e-5));
        assertThat(fit.standardError(2)).isCloseTo(.18572, within(5e-5));
        assertThat(fit.standardError(3)).isCloseTo(.70535, within(1e-4));
    }

    @Test
    void fitsMbgNbdToTheSampleAsPublished() {
        var fit = PurchaseFamily.MBG_NBD.fit(Cdnow.sample().purchases());

        assertThat(fit.values().get(0)).isCloseTo(.525, within(5e-4));
        assertThat(fit.values().get(1)).isCloseTo(6.183, within(5e-4));
        assertThat(fit.values().get(2)).isCloseTo(.891, within(5e-4));
        assertThat(fit.values().get(3)).isCloseTo(1.614, within(5e-4));
        assertThat(fit.logLikelihood()).isCloseTo(-9582.1357, within(5e-5));
    }

    @Test
    void fitsParetoNbdToTheSampleAsPublished() {
        var fit = PurchaseFamily.PARETO_NBD.fit(Cdnow.sample().purchases());

        assertThat(fit.values().get(0)).isCloseTo(.553, within(5e-4));
        assertThat(fit.values().get(1)).isCloseTo(10.578, within(5e-4));
        assertThat(fit.values().get(2)).isCloseTo(.606, within(5e-4));
        assertThat(fit.values().get(3)).isCloseTo(11.669, within(5e-4));
        assertThat(fit.logLikelihood()).isCloseTo(-9594.9762, within(5e-5));
        assertThat(fit.standardError(0)).isCloseTo(.0476264, within(5e-6));
        assertThat(fit.standardError(1)).isCloseTo(.8427222, within(5e-5));
        assertThat(fit.standardError(2)).isCloseTo(.1872594, within(5e-5));
        assertThat(fit.standardError(3)).isCloseTo(6.2105448, within(5e-3));
    }

    @Test
    void fitsGammaGammaToTheSampleAsPublished() {
        var spending = Cdnow.sample().spending();
        var fit = SpendFit.fit(spending);

        assertThat(spending.size()).isEqualTo(946);
        assertThat(spending.correlation()).isCloseTo(.11388, within(1e-5));
        assertParameters(fit, List.of(6.249572, 3.744225, 15.443521), 1e-4);
        assertThat(fit.logLikelihood()).isCloseTo(-4055.9177, within(5e-5));
        assertThat(fit.standardError(0)).isCloseTo(1.18969, withinPercentage(.1));
        assertThat(fit.standardError(1)).isCloseTo(.29017, withinPercentage(.1));
        assertThat(fit.standardError(2)).isCloseTo(4.15999, withinPercentage(.1));
    }

    @Test
    void fitsAllFourModelsToTheMasterFile() {
        var purchases = Cdnow.master().purchases();
        assertThat(purchases.repeats()).isEqualTo(24337);

        var bg = PurchaseFamily.BG_NBD.fit(purchases);
        assertParameters(bg, List.of(.251624, 4.788945, .723433, 2.161087), 3e-4);
        assertThat(bg.logLikelihood()).isCloseTo(-95368.4439, within(5e-5));
        var mbg = PurchaseFamily.MBG_NBD.fit(purchases);
        assertParameters(mbg, List.of(.637140, 7.310290, .807474, 1.228394), 3e-4);
        assertThat(mbg.logLikelihood()).isCloseTo(-95336.9583, within(5e-5));
        var pareto = PurchaseFamily.PARETO_NBD.fit(purchases);
        assertParameters(pareto, List.of(.59742, 11.5859, .52219, 8.8281), .01);
        assertThat(pareto.logLikelihood()).isCloseTo(-95415.1186, within(5e-5));
        var spend = SpendFit.fit(Cdnow.master().spending());
        assertParameters(spend, List.of(6.275359, 3.624450, 14.983689), 3e-4);
        assertThat(spend.logLikelihood()).isCloseTo(-40763.4763, within(5e-5));
    }

    @Test
    void forecastsTheHoldoutAsComputedIndependently() {
        assertHoldout(PurchaseFamily.BG_NBD, 1653.41, .78545, 1.60798, .62565);
        assertHoldout(PurchaseFamily.MBG_NBD, 1576.73, .76478, 1.60718, .62725);
        assertHoldout(PurchaseFamily.PARETO_NBD, 1665.51, .75452, 1.60285, .63022);
    }

    private static void assertHoldout(
            PurchaseFamily family, double total, double meanError, double squareError, double correlation) {
        var cdnow = Cdnow.sample();
        var rows = cdnow.purchases();
        var model = family.with(family.fit(rows).values());
        var actual = cdnow.laterPurchases();
        var accuracy = new Accuracy();
        for (var i = 0; i < rows.size(); i++) {
            accuracy.add(actual[i], model.expectedPurchases(rows.frequency[i], rows.recency[i], rows.age[i], 39), 1);
        }
        assertThat(accuracy.actual()).isEqualTo(1882);
        assertThat(accuracy.expected()).isCloseTo(total, within(.06));
        assertThat(accuracy.meanAbsoluteError()).isCloseTo(meanError, within(2e-5));
        assertThat(accuracy.rootMeanSquareError()).isCloseTo(squareError, within(2e-5));
        assertThat(accuracy.correlation()).isCloseTo(correlation, within(1e-5));
    }

    @Test
    void givesTheSameBitsAtAnyNumberOfThreads() throws Exception {
        var rows = Cdnow.sample().purchases(); // more than one chunk
        for (var family : PurchaseFamily.values()) {
            var usual = family.fit(rows);
            assertThat(family.fit(rows)).isEqualTo(usual);
            try (var alone = new ForkJoinPool(1);
                    var many = new ForkJoinPool(7)) {
                assertThat(alone.submit(() -> family.fit(rows)).get()).isEqualTo(usual);
                assertThat(many.submit(() -> family.fit(rows)).get()).isEqualTo(usual);
            }
        }
    }

    @Test
    void doesNotDependOnTheUnitOfTime() {
        var weeks = Cdnow.sample().purchases();
        for (var family : PurchaseFamily.values()) {
            var inWeeks = family.with(family.fit(weeks).values());
            var inDays = family.with(family.fit(weeks.inUnitsOf(1 / 7.0)).values());
            assertThat(inDays.probabilityAlive(2, 213, 272))
                    .isCloseTo(inWeeks.probabilityAlive(2, 213 / 7.0, 272 / 7.0), within(1e-9));
        }
    }

    @Test
    void valuesTheFirstCustomersAsTheMonthlyConventionDoes() {
        var cdnow = Cdnow.sample();
        var purchases = cdnow.purchases();
        var family = PurchaseFamily.BG_NBD;
        var model = family.with(family.fit(purchases).values());
        var value = IntStream.range(1, 13)
                .mapToDouble(month -> (model.expectedPurchases(2, 30.43, 38.86, 4.345 * month)
                                - model.expectedPurchases(2, 30.43, 38.86, 4.345 * (month - 1)))
                        / Math.pow(1.01, month))
                .sum();
        var fit = SpendFit.fit(cdnow.spending()).values();
        var spend = new GammaGamma(fit.get(0), fit.get(1), fit.get(2));

        assertThat(value * spend.conditionalMean(2, 22.35)).isCloseTo(36.2785, within(2e-3));
    }

    private static void assertParameters(Estimate fit, List<Double> expected, double percent) {
        for (var i = 0; i < expected.size(); i++) {
            assertThat(fit.values().get(i))
                    .as(fit.names().get(i))
                    .isCloseTo(expected.get(i), withinPercentage(percent));
        }
    }
}
