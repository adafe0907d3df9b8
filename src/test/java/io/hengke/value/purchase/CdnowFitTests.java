package io.hengke.value.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.hengke.TestData;
import io.hengke.value.likelihood.Estimate;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
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

    /**
     * The summary file has times rounded to 2 decimals. Monthly convention of the published values: 12 months of 4.345 weeks,
     * each discounted by 1 % from its end.
     */
    @Test
    void valuesTheRoundedSummaryAsPublished() throws Exception {
        var purchases = new PurchaseRows.Builder();
        var spending = new SpendRows.Builder();
        for (var line :
                Files.readAllLines(TestData.find("cdnow/cdnow_customers_summary_with_transactions.csv")).stream()
                        .skip(1)
                        .toList()) {
            var fields = line.split(",", -1);
            var x = Integer.parseInt(fields[1]);
            purchases.add(x, Double.parseDouble(fields[2]), Double.parseDouble(fields[3]), 1);
            if (x > 0) {
                spending.add(x, Double.parseDouble(fields[4]), 1);
            }
        }
        var rows = purchases.build();
        var means = spending.build();
        var bg = PurchaseFamily.BG_NBD.fit(rows);
        assertParameters(bg, List.of(.242593, 4.413532, .792886, 2.425752), 3e-4);
        assertThat(bg.logLikelihood()).isCloseTo(-9582.4256, within(5e-5));
        assertThat(PurchaseFamily.MBG_NBD.fit(rows).logLikelihood()).isCloseTo(-9582.1327, within(5e-5));
        var spend = SpendFit.fit(means);
        assertParameters(spend, List.of(6.248802, 3.744588, 15.447748), 3e-4);
        assertThat(spend.logLikelihood()).isCloseTo(-4055.9232, within(5e-5));
        assertThat(means.correlation()).isCloseTo(.113884, within(5e-7));

        var values = monthlyValues(
                rows,
                means,
                PurchaseFamily.BG_NBD.with(bg.values()),
                new GammaGamma(
                        spend.values().get(0),
                        spend.values().get(1),
                        spend.values().get(2)));
        var firstTen =
                new double[] {36.2785, 4.6375, 8.3441, 8.3441, 8.3441, 283.5236, 6.8814, 8.3441, 43.3536, 8.3441};
        for (var i = 0; i < firstTen.length; i++) {
            assertThat(values[i]).isCloseTo(firstTen[i], within(2e-3));
        }
        assertThat(Arrays.stream(values).sum()).isCloseTo(71_509.899, within(1.0));
    }

    private static double[] monthlyValues(PurchaseRows rows, SpendRows means, PurchaseModel model, GammaGamma spend) {
        var values = new double[rows.size()];
        var repeater = 0;
        for (var i = 0; i < values.length; i++) {
            var x = rows.frequency[i];
            var before = 0.0;
            for (var month = 1; month <= 12; month++) {
                var upTo = model.expectedPurchases(x, rows.recency[i], rows.age[i], 4.345 * month);
                values[i] += (upTo - before) / Math.pow(1.01, month);
                before = upTo;
            }
            values[i] *= spend.conditionalMean(x, x > 0 ? means.mean[repeater++] : 0);
        }
        return values;
    }

    private static void assertParameters(Estimate fit, List<Double> expected, double percent) {
        for (var i = 0; i < expected.size(); i++) {
            assertThat(fit.values().get(i))
                    .as(fit.names().get(i))
                    .isCloseTo(expected.get(i), withinPercentage(percent));
        }
    }
}
