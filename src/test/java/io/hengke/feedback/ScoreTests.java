package io.hengke.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoreTests {

    private static final Offset<Double> FOUR_DIGITS = within(5e-5);

    @Test
    void intervalsOfNetPromotersAsPublished() {
        verify(new NetPromoterScore(60, 10, 100), 50, 6.7082, 36.8522, 63.1478, 48.5437, 35.4666, 61.6208);
        verify(new NetPromoterScore(500, 300, 1000), 20, 2.7568, 14.5968, 25.4032, 19.9402, 14.5474, 25.3330);
        verify(new NetPromoterScore(30, 15, 60), 25, 10.7044, 4.0198, 45.9802, 23.8095, 3.4259, 44.1931);
    }

    private static void verify(NetPromoterScore score, double... published) {
        var wald = score.wald(0.95);
        var adjusted = score.adjusted(0.95);
        assertThat(new double[] {
                    score.value(),
                    score.standardError(),
                    wald.low(),
                    wald.high(),
                    adjusted.value(),
                    adjusted.low(),
                    adjusted.high()
                })
                .containsExactly(published, FOUR_DIGITS);
    }

    /** A retail bank's answers of 2021: 11.8, by quarter 14.1234, 11.5166, 9.9017, 11.7987; by market as published. */
    @Test
    void netPromotersOfARetailBankAsPublished() throws IOException {
        var answers = Files.readAllLines(TestData.find("nps/NPStimeseries.csv")).stream()
                .skip(1)
                .map(it -> it.split(","))
                .toList();
        assertThat(score(answers, _ -> true)).isCloseTo(11.8, within(1e-9));
        assertThat(Arrays.asList("1", "2", "3", "4").stream()
                        .mapToDouble(quarter -> score(answers, it -> it[5].equals(quarter)))
                        .toArray())
                .containsExactly(new double[] {14.1234, 11.5166, 9.9017, 11.7987}, FOUR_DIGITS);
        assertThat(Arrays.asList("US", "MEX", "UK").stream()
                        .mapToDouble(market -> score(answers, it -> it[1].equals(market)))
                        .toArray())
                .containsExactly(new double[] {9.9326, 17.1013, 8.4884}, FOUR_DIGITS);
    }

    private static double score(List<String[]> answers, Predicate<String[]> chosen) {
        var scores = answers.stream()
                .filter(chosen)
                .mapToInt(it -> Integer.parseInt(it[6].strip()))
                .toArray();
        var promoters = Arrays.stream(scores).filter(it -> it >= 9).count();
        var detractors = Arrays.stream(scores).filter(it -> it <= 6).count();
        return new NetPromoterScore(promoters, detractors, scores.length).value();
    }

    /** 20 against 50 of golden scores: 30 ÷ √(2.7568² + 6.7082²) = 4.1363. */
    @Test
    void comparesByBothErrors() {
        var change = Comparison.of(
                new NetPromoterScore(60, 10, 100).wald(0.95), new NetPromoterScore(500, 300, 1000).wald(0.95));
        assertThat(change.difference()).isCloseTo(30, within(1e-12));
        assertThat(change.standardError()).isCloseTo(Math.sqrt(6.7082 * 6.7082 + 2.7568 * 2.7568), FOUR_DIGITS);
        assertThat(change.chance()).isBetween(1e-5, 1e-4);
    }

    @Test
    void saysNothingOfADifferenceWithoutAnySpread() {
        var all = new NetPromoterScore(40, 0, 40).wald(0.95);
        var none = new NetPromoterScore(0, 40, 40).wald(0.95);
        assertThat(Comparison.of(all, all).chance()).isEqualTo(1);
        assertThat(Comparison.of(all, none).chance()).isNaN();
        assertThat(new NetPromoterScore(40, 0, 40).adjusted(0.95).high()).isLessThanOrEqualTo(100);
        assertThat(new NetPromoterScore(40, 0, 40).adjusted(0.95).low()).isBetween(80.0, 99.0);
    }

    /** Agresti and Coull 1998: 9 of 10 gives about .574 to 1 at 95 %. */
    @Test
    void satisfactionWithItsInterval() {
        var estimate = Measure.CSAT.estimate(new AnswerCounts(10, 9, 1, 0, 0));
        assertThat(estimate.value()).isEqualTo(0.9);
        assertThat(estimate.low()).isCloseTo(0.5740, within(5e-4));
        assertThat(estimate.high()).isLessThanOrEqualTo(1);
    }

    /** 1, 2, 3, 4, 5, 6, 7, 4, 4, 4: mean 4, variance 28 ÷ 9, t₉ 2.2622. */
    @Test
    void meanWithStudentsInterval() {
        var estimate = Measure.MEAN.estimate(new AnswerCounts(10, 0, 0, 40_000, 188_000_000));
        assertThat(estimate.value()).isEqualTo(4);
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(28 / 9.0 / 10), within(1e-12));
        assertThat(estimate.high() - 4).isCloseTo(2.262157 * estimate.standardError(), within(1e-5));
    }
}
