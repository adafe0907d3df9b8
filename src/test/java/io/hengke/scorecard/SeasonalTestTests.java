package io.hengke.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** False alarms and power, measured on simulated series with trend, season and noise; docs/methods/changes.md states them. */
class SeasonalTestTests {

    private static final double RATE = 0.01;
    private static final int SERIES = 2000;

    /** The stated rate, within three binomial errors; months of one series count as one and a half of independent ones. */
    @ParameterizedTest
    @CsvSource({
        "8, 0", "12, 0", "18, 0", "24, 0", "24, 0.5", "24, 1", "24, 2", "24, 5", "36, 0", "36, 1", "36, 5", "60, 0",
        "60, 5"
    })
    void keepsTheStatedRateOfFalseAlarms(int months, double season) {
        var rate = alarmRate(months, season, it -> it.nextGaussian(), 0);
        assertThat(rate).isCloseTo(RATE, within(3 * 1.5 * Math.sqrt(RATE * (1 - RATE) / (SERIES * months))));
    }

    /** Tails as heavy as Student's t with five degrees of freedom. */
    @ParameterizedTest
    @CsvSource({"12", "24", "36", "60"})
    void doublesItAtMostUnderHeavyTails(int months) {
        assertThat(alarmRate(months, months < 24 ? 0 : 5, SeasonalTestTests::heavy, 0))
                .isLessThan(2.2 * RATE);
    }

    /** Neighbouring months correlated by .3. */
    @ParameterizedTest
    @CsvSource({"12", "24", "36", "60"})
    void doublesItAtMostWhereMonthsResembleTheirNeighbours(int months) {
        assertThat(alarmRate(months, months < 24 ? 0 : 5, it -> it.nextGaussian(), 0.3))
                .isLessThan(2.2 * RATE);
    }

    /** Share of shocks of four standard deviations that are found: as much as so few months can tell. */
    @ParameterizedTest
    @CsvSource({"8, 0, 0.38", "18, 0, 0.75", "24, 0, 0.75", "24, 5, 0.30", "36, 5, 0.60", "48, 5, 0.70", "60, 5, 0.75"})
    void findsAShock(int months, double season, double least) {
        var random = new Random(11);
        var found = 0;
        for (var i = 0; i < SERIES; i++) {
            var values = series(random, months, season, it -> it.nextGaussian(), 0);
            var month = random.nextInt(months);
            values[month] += random.nextBoolean() ? 4 : -4;
            found += SeasonalTest.of(months(months), values)[month].chance() < RATE ? 1 : 0;
        }
        assertThat(found / (double) SERIES).isGreaterThan(least);
    }

    /** One shock in ten months would widen the errors of all if it stayed in the fit. */
    @Test
    void findsSeveralShocksAtOnce() {
        var values = series(new Random(3), 48, 5, it -> it.nextGaussian(), 0);
        values[5] += 12;
        values[19] += 12;
        values[30] -= 12;
        var verdicts = SeasonalTest.of(months(48), values);
        assertThat(IntStream.range(0, 48)
                        .filter(it -> verdicts[it].chance() < 0.001)
                        .toArray())
                .containsExactly(5, 19, 30);
    }

    @Test
    void findsAJumpInASeriesThatNeverMoved() {
        var values = new double[40];
        Arrays.fill(values, 7);
        assertThat(SeasonalTest.of(months(40), values)).allMatch(it -> it.chance() == 1);
        values[20] = 8;
        var verdicts = SeasonalTest.of(months(40), values);
        assertThat(verdicts[20].chance()).isLessThan(1e-6);
        assertThat(verdicts[3].chance()).isGreaterThan(0.5);
    }

    /** Of two Januaries that differ, nobody can say which is the odd one: both are told. */
    @Test
    void tellsBothWhereAMonthOfTheYearOccursTwice() {
        var values = IntStream.range(0, 24).mapToDouble(it -> 100 * (it % 12)).toArray();
        values[20] += 8;
        var verdicts = SeasonalTest.of(months(24), values);
        assertThat(verdicts[8].chance()).isLessThan(1e-6);
        assertThat(verdicts[20].chance()).isLessThan(1e-6);
    }

    /** An odd January among ordinary months is no season. */
    @Test
    void takesNoSeasonFromOneOddMonth() {
        var values = series(new Random(5), 24, 0, it -> it.nextGaussian(), 0);
        values[12] += 30;
        var verdicts = SeasonalTest.of(months(24), values);
        assertThat(IntStream.range(0, 24).filter(it -> verdicts[it].chance() < 0.001))
                .containsExactly(12);
        assertThat(SeasonalTest.isSeasonal(months(24), values)).isFalse();
    }

    @Test
    void findsNothingOnAStraightLineOrInZeros() {
        var line = IntStream.range(0, 20).mapToDouble(it -> 3 * it - 40).toArray();
        assertThat(SeasonalTest.of(months(20), line)).allMatch(it -> it.chance() > 0.01);
        assertThat(SeasonalTest.of(months(8), new double[8])).allMatch(it -> it.chance() == 1);
    }

    /** What the least-squares line of the other points says: 1, 2, 3 … and a 20 in place of the fifth. */
    @Test
    void forecastsFromTheOtherMonths() {
        double[] values = {1, 2, 3.5, 4, 20, 6, 7, 7.5, 9, 10};
        var verdict = SeasonalTest.of(months(10), values)[4];
        assertThat(verdict.expected()).isCloseTo(4.98, within(0.05));
        assertThat(verdict.chance()).isLessThan(1e-6);
        assertThat(verdict.freedom()).isEqualTo(7);
    }

    private static double alarmRate(int months, double season, ToDoubleFunction<Random> noise, double resemblance) {
        var random = new Random(20_261_123);
        var alarms = 0L;
        var tested = 0L;
        for (var i = 0; i < SERIES; i++) {
            for (var it : SeasonalTest.of(months(months), series(random, months, season, noise, resemblance))) {
                tested += Double.isNaN(it.chance()) ? 0 : 1;
                alarms += it.chance() < RATE ? 1 : 0;
            }
        }
        return alarms / (double) tested;
    }

    /** Trend, a season from 24 months on, noise of standard deviation 1. */
    private static double[] series(
            Random random, int months, double strength, ToDoubleFunction<Random> noise, double resemblance) {
        var slope = random.nextGaussian() / 5;
        var season = IntStream.range(0, 12)
                .mapToDouble(_ -> strength * random.nextGaussian())
                .toArray();
        DoubleUnaryOperator scaled = it -> it * Math.sqrt(1 - resemblance * resemblance);
        var values = new double[months];
        var last = noise.applyAsDouble(random);
        for (var i = 0; i < months; i++) {
            last = i == 0 ? last : resemblance * last + scaled.applyAsDouble(noise.applyAsDouble(random));
            values[i] = 100 + slope * i + season[i % 12] + last;
        }
        return values;
    }

    private static double heavy(Random random) {
        var chi = IntStream.range(0, 5)
                .mapToDouble(_ -> Math.pow(random.nextGaussian(), 2))
                .sum();
        return random.nextGaussian() / Math.sqrt(chi / 5) / Math.sqrt(5 / 3.0);
    }

    private static int[] months(int count) {
        return IntStream.range(0, count).map(it -> 12 * 2024 + it).toArray();
    }
}
