package io.hengke.control.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.hengke.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Fits to weeks made from known curves, and to Robyn's simulated weeks. */
final class ResponseFitTests {

    private static final int WEEKS = 156;

    /** Two channels with known curves, one that does nothing, a season, and noise. */
    private static WeeklySpending made(double noise) {
        var random = new SplittableRandom(3);
        var spending = new ArrayList<List<Double>>();
        for (var channel = 0; channel < 3; channel++) {
            var weeks = new ArrayList<Double>();
            for (var t = 0; t < WEEKS; t++) {
                weeks.add(random.nextDouble() < .3 ? 0 : 2_000 * random.nextDouble());
            }
            spending.add(weeks);
        }
        var first = carried(spending.get(0), .5);
        var second = carried(spending.get(1), 0);
        var means = spending.stream()
                .map(it ->
                        it.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .toList();
        var response = new ArrayList<Double>();
        for (var t = 0; t < WEEKS; t++) {
            response.add(500
                    + 50 * Math.sin(2 * Math.PI * t * 7 / 365.25)
                    + new HillCurve(300, means.get(0), 1).at(first[t])
                    + new HillCurve(200, 2 * means.get(1), 2).at(second[t])
                    + noise * random.nextGaussian());
        }
        return new WeeklySpending(response, List.of("a", "b", "idle"), spending, List.of());
    }

    private static double[] carried(List<Double> spending, double theta) {
        return Adstock.level(spending.stream().mapToDouble(Double::doubleValue).toArray(), theta);
    }

    @Test
    void curvesThatAreOnTheGridAreFoundExactly() {
        var fit = ResponseFit.fit(made(0), WEEKS);
        assertThat(fit.curve(0).top()).isCloseTo(300, within(.01));
        assertThat(fit.curve(1).top()).isCloseTo(200, within(.01));
        assertThat(fit.curve(2).top()).isCloseTo(0, within(.01));
        assertThat(fit.carryOver(0)).isEqualTo(.5);
        assertThat(fit.curve(1).slope()).isEqualTo(2);
        assertThat(fit.rSquared()).isCloseTo(1, within(1e-6));
    }

    @Test
    void rangesHoldTheCurvesThatMadeTheData() {
        var data = made(20);
        var fit = ResponseFit.fit(data, WEEKS);
        var ranges = ResponseRanges.of(data, fit, 40);
        for (var spend : new double[] {400, 1_000, 1_800}) {
            var mean = data.spending().get(0).stream()
                    .mapToDouble(it -> it)
                    .average()
                    .orElseThrow();
            var truth = new HillCurve(300, mean, 1).at(spend);
            assertThat(truth).isBetween(ranges.responseAt(0, spend, 0), ranges.responseAt(0, spend, 1));
        }
        assertThat(ResponseValidation.of(data, 6, 4).isBetter()).isTrue();
    }

    @Test
    void spendingThatDoesNothingIsNotBetterThanNoSpending() {
        var random = new SplittableRandom(5);
        var response = random.doubles(WEEKS).map(it -> 100 + 20 * it).boxed().toList();
        var spending = random.doubles(WEEKS).boxed().toList();
        var validation =
                ResponseValidation.of(new WeeklySpending(response, List.of("a"), List.of(spending), List.of()), 6, 4);
        assertThat(validation.isBetter()).isFalse();
    }

    @Test
    void robynsWeeksAreFittedAndForecastBetterThanWithoutSpending() throws IOException {
        var lines = Files.readAllLines(TestData.find("mmm_robyn/dt_simulated_weekly.csv"));
        var names = Arrays.asList(lines.getFirst().replace("\"", "").split(","));
        var columns = List.of("tv_S", "ooh_S", "print_S", "facebook_S", "search_S");
        var data = new WeeklySpending(
                column(lines, names.indexOf("revenue")),
                columns,
                columns.stream().map(it -> column(lines, names.indexOf(it))).toList(),
                List.of(column(lines, names.indexOf("competitor_sales_B"))));
        assertThat(data.weeks()).isEqualTo(208);
        var fit = ResponseFit.fit(data, 208);
        assertThat(fit.rSquared()).isGreaterThan(.85);
        var validation = ResponseValidation.of(data, 6, 4);
        assertThat(validation.isBetter()).isTrue();
        // the error forecasting 24 unseen weeks: 73,127 against 108,874 without spending, 256,786 by the year before
        assertThat(validation.model()).isLessThan(.7 * validation.withoutSpending());
        assertThat(validation.baseline()).isEqualTo(validation.withoutSpending());
    }

    @Test
    void seriesOfOtherLengthsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeeklySpending(List.of(1.0), List.of("a"), List.of(List.of()), List.of()));
    }

    private static List<Double> column(List<String> lines, int at) {
        return lines.stream()
                .skip(1)
                .map(it -> Double.parseDouble(it.replace("\"", "").split(",", -1)[at]))
                .toList();
    }
}
