package io.hengke.value.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forecasts of the CDNOW sample group by group and week by week, against figures published with the models. */
class CdnowForecastTests {

    private static final double[] ACTUAL = {.2367116, .6970387, 1.392523, 1.56, 2.532258, 2.947368, 3.862069, 6.359375};

    @Test
    void forecastsTheHoldoutByFrequencyAsPublished() {
        assertBins(
                PurchaseFamily.BG_NBD,
                1e-3,
                .2250893,
                .5231364,
                1.044126,
                1.520256,
                2.163824,
                2.653789,
                3.503957,
                6.157036);
        assertBins(PurchaseFamily.PARETO_NBD, 2e-3, .138, .600, 1.196, 1.714, 2.399, 2.907, 3.819, 6.403);
    }

    private static void assertBins(PurchaseFamily family, double accuracy, double... published) {
        var cdnow = Cdnow.sample();
        var rows = cdnow.purchases();
        var later = cdnow.laterPurchases();
        var model = family.with(family.fit(rows).values());
        var customers = new int[8];
        var actual = new double[8];
        var expected = new double[8];
        for (var i = 0; i < rows.size(); i++) {
            var bin = Math.min(7, rows.frequency(i));
            customers[bin]++;
            actual[bin] += later[i];
            expected[bin] += model.expectedPurchases(rows.frequency(i), rows.recency(i), rows.age(i), 39);
        }
        assertThat(customers).containsExactly(1411, 439, 214, 100, 62, 38, 29, 64);
        for (var bin = 0; bin < 8; bin++) {
            assertThat(actual[bin] / customers[bin]).isCloseTo(ACTUAL[bin], withinPercentage(5e-5));
            assertThat(expected[bin] / customers[bin]).isCloseTo(published[bin], within(accuracy));
        }
    }

    @Test
    void tracksCumulativePurchasesByWeekAsPublished() {
        var cdnow = Cdnow.sample();
        var actual = List.of(1359, 1414, 1484, 1517, 1573, 1672);
        var pareto = new double[] {1308.856, 1385.275, 1459.923, 1532.906, 1604.32, 1674.253};
        var bg = new double[] {1312.458, 1387.346, 1460.392, 1531.713, 1601.418, 1669.6};
        for (var week = 20; week <= 25; week++) {
            assertThat(cdnow.repeatsUntil(week)).isEqualTo(actual.get(week - 20));
            assertThat(expectedUntil(PurchaseFamily.PARETO_NBD, week))
                    .isCloseTo(pareto[week - 20], withinPercentage(.02));
            assertThat(expectedUntil(PurchaseFamily.BG_NBD, week)).isCloseTo(bg[week - 20], withinPercentage(.02));
        }
    }

    private static double expectedUntil(PurchaseFamily family, int week) {
        var rows = Cdnow.sample().purchases();
        var model = family.with(family.fit(rows).values());
        var sum = 0.0;
        for (var i = 0; i < rows.size(); i++) {
            var since = week - (rows.maximalAge() - rows.age(i));
            sum += since > 0 ? model.expectedFromStart(since) : 0;
        }
        return sum;
    }

    @Test
    void forecastsRevenueAndWhoBringsItAsComputedIndependently() {
        var cdnow = Cdnow.sample();
        var rows = cdnow.purchases();
        var means = cdnow.meanSpending();
        var later = cdnow.laterCents();
        var model = PurchaseFamily.BG_NBD.with(PurchaseFamily.BG_NBD.fit(rows).values());
        var spend = SpendFit.fit(cdnow.spending()).values();
        var value = new GammaGamma(spend.get(0), spend.get(1), spend.get(2));
        var expected = new double[rows.size()];
        for (var i = 0; i < expected.length; i++) {
            expected[i] = model.expectedPurchases(rows.frequency(i), rows.recency(i), rows.age(i), 39)
                    * value.conditionalMean(rows.frequency(i), means[i]);
        }
        assertThat(Arrays.stream(later).sum()).isEqualTo(70_976_39);
        assertThat(Arrays.stream(expected).sum()).isCloseTo(59_931.63, within(.1));
        var topDecile = IntStream.range(0, expected.length)
                .boxed()
                .sorted(Comparator.comparingDouble(it -> -expected[it]))
                .limit(expected.length / 10)
                .mapToLong(it -> later[it])
                .sum();
        assertThat(topDecile / 7_097_639.0).isCloseTo(.5020, within(5.1e-5));
    }
}
