package io.hengke.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against figures published for data sets that come with R: mtcars (Henderson, Velleman 1981) and swiss (1888). */
class RelativeImportanceTests {

    /** mpg, cyl, disp, hp, gear of mtcars. */
    private static final String MTCARS = """
        21.0 6 160.0 110 4;21.0 6 160.0 110 4;22.8 4 108.0 93 4;21.4 6 258.0 110 3;18.7 8 360.0 175 3;18.1 6 225.0 105 3
        14.3 8 360.0 245 3;24.4 4 146.7 62 4;22.8 4 140.8 95 4;19.2 6 167.6 123 4;17.8 6 167.6 123 4;16.4 8 275.8 180 3
        17.3 8 275.8 180 3;15.2 8 275.8 180 3;10.4 8 472.0 205 3;10.4 8 460.0 215 3;14.7 8 440.0 230 3;32.4 4 78.7 66 4
        30.4 4 75.7 52 4;33.9 4 71.1 65 4;21.5 4 120.1 97 3;15.5 8 318.0 150 3;15.2 8 304.0 150 3;13.3 8 350.0 245 3
        19.2 8 400.0 175 3;27.3 4 79.0 66 4;26.0 4 120.3 91 5;30.4 4 95.1 113 5;15.8 8 351.0 264 5;19.7 6 145.0 175 5
        15.0 8 301.0 335 5;21.4 4 121.0 109 4
        """;

    /** Fertility, Agriculture, Examination, Education, Catholic, Infant.Mortality of swiss. */
    private static final String SWISS = """
        80.2 17 15 12 9.96 22.2;83.1 45.1 6 9 84.84 22.2;92.5 39.7 5 5 93.4 20.2;85.8 36.5 12 7 33.77 20.3
        76.9 43.5 17 15 5.16 20.6;76.1 35.3 9 7 90.57 26.6;83.8 70.2 16 7 92.85 23.6;92.4 67.8 14 8 97.16 24.9
        82.4 53.3 12 7 97.67 21;82.9 45.2 16 13 91.38 24.4;87.1 64.5 14 6 98.61 24.5;64.1 62 21 12 8.52 16.5
        66.9 67.5 14 7 2.27 19.1;68.9 60.7 19 12 4.43 22.7;61.7 69.3 22 5 2.82 18.7;68.3 72.6 18 2 24.2 21.2
        71.7 34 17 8 3.3 20;55.7 19.4 26 28 12.11 20.2;54.3 15.2 31 20 2.15 10.8;65.1 73 19 9 2.84 20
        65.5 59.8 22 10 5.23 18;65 55.1 14 3 4.52 22.4;56.6 50.9 22 12 15.14 16.7;57.4 54.1 20 6 4.2 15.3
        72.5 71.2 12 1 2.4 21;74.2 58.1 14 8 5.23 23.8;72 63.5 6 3 2.56 18;60.5 60.8 16 10 7.72 16.3
        58.3 26.8 25 19 18.46 20.9;65.4 49.5 15 8 6.1 22.5;75.5 85.9 3 2 99.71 15.1;69.3 84.9 7 6 99.68 19.8
        77.3 89.7 5 2 100 18.3;70.5 78.2 12 6 98.96 19.4;79.4 64.9 7 3 98.22 20.2;65 75.9 9 9 99.06 17.8
        92.2 84.6 3 3 99.46 16.3;79.3 63.1 13 13 96.83 18.1;70.4 38.4 26 12 5.62 20.3;65.7 7.7 29 11 13.79 20.5
        72.7 16.7 22 13 11.22 18.9;64.4 17.6 35 32 16.92 23;77.6 37.6 15 7 4.97 20;67.6 18.7 25 7 8.65 19.5
        35 1.2 37 53 42.34 18;44.7 46.6 16 29 50.43 18.2;42.8 27.7 22 29 58.33 19.3
        """;

    private static final Offset<Double> TWELVE_DIGITS = within(5e-13);

    @Test
    void weightsOfFuelEconomyAsPublished() {
        var data = table(MTCARS);
        var importance = RelativeImportance.of(predictors(data), outcome(data)).orElseThrow();
        assertThat(importance.rSquared()).isCloseTo(0.779189638983, TWELVE_DIGITS);
        assertThat(each(importance::weight, 4))
                .containsExactly(
                        new double[] {0.228479725928, 0.222146870540, 0.232174439299, 0.096388603215}, TWELVE_DIGITS);
        assertThat(each(it -> 100 * importance.weight(it) / importance.rSquared(), 4))
                .containsExactly(
                        new double[] {29.322736660925, 28.509987739305, 29.796910493120, 12.370365106650},
                        within(5e-12));
        assertThat(each(it -> importance.lmg(it).orElseThrow(), 4))
                .containsExactly(
                        new double[] {0.2470520332352, 0.2434995947956, 0.2109128995443, 0.0777251114079},
                        within(5e-14));
    }

    @Test
    void sharesOfSwissFertilityAsPublished() {
        var data = table(SWISS);
        var importance = RelativeImportance.of(predictors(data), outcome(data)).orElseThrow();
        assertThat(importance.rSquared()).isCloseTo(0.706735001593, TWELVE_DIGITS);
        assertThat(each(it -> importance.lmg(it).orElseThrow(), 5))
                .containsExactly(
                        new double[] {
                            0.0570912207681, 0.1711730289002, 0.2601346786244, 0.1055701503735, 0.1127659229265
                        },
                        within(5e-14));
        assertThat(each(importance::weight, 5))
                .containsExactly(
                        new double[] {0.048416895812, 0.154708249806, 0.271964104646, 0.114680029948, 0.116965721381},
                        TWELVE_DIGITS);
    }

    @Test
    void weightedSharesOfSwissFertilityAsPublished() {
        var data = table(SWISS);
        var weights = IntStream.rangeClosed(1, data.length)
                .mapToDouble(it -> 1 + it % 3)
                .toArray();
        var importance =
                RelativeImportance.of(predictors(data), outcome(data), weights).orElseThrow();
        assertThat(importance.rSquared()).isCloseTo(0.694332891423, TWELVE_DIGITS);
        assertThat(each(it -> importance.lmg(it).orElseThrow(), 5))
                .containsExactly(
                        new double[] {
                            0.0518208063017, 0.1549452302086, 0.2559770835712, 0.1019573530969, 0.1296324182449
                        },
                        within(5e-14));
    }

    /** r₁₂ .5, correlations with the outcome .6 and .4: R² .373333, both methods .286667 and .086667. */
    @Test
    void twoPredictorsByHand() {
        var importance = RelativeImportance.of(ofCorrelations(0.5, 0.6, 0.4)).orElseThrow();
        assertThat(importance.rSquared()).isCloseTo(0.373333, within(5e-7));
        assertThat(each(importance::weight, 2)).containsExactly(new double[] {0.286667, 0.086667}, within(5e-7));
        assertThat(each(it -> importance.lmg(it).orElseThrow(), 2))
                .containsExactly(new double[] {0.286667, 0.086667}, within(5e-7));
        assertThat(importance.inflation(0)).isCloseTo(1 / 0.75, within(1e-12));
    }

    @Test
    void tellsASuppressor() {
        var importance = RelativeImportance.of(ofCorrelations(0.8, 0.6, 0.3)).orElseThrow();
        assertThat(importance.isSuppressor(0)).isFalse();
        assertThat(importance.isSuppressor(1)).isTrue();
    }

    @Test
    void answersNothingWhereNoSingleRegressionIsDetermined() {
        var y = new double[] {1, 2, 3, 5};
        assertThat(RelativeImportance.of(new double[][] {{1, 7}, {2, 7}, {3, 7}, {4, 7}}, y))
                .isEmpty();
        assertThat(RelativeImportance.of(new double[][] {{1, 2}, {2, 4}, {3, 6}, {5, 10}}, y))
                .isEmpty();
        assertThat(RelativeImportance.of(new double[][] {{1}, {2}, {3}, {4}}, new double[] {3, 3, 3, 3}))
                .isEmpty();
        assertThat(RelativeImportance.of(new double[0][], new double[0])).isEmpty();
    }

    @Test
    void leavesOutSharesBeyondFifteenPredictors() {
        var random = new Random(7);
        var rows = new double[200][16];
        var y = new double[200];
        for (var i = 0; i < rows.length; i++) {
            Arrays.setAll(rows[i], _ -> random.nextGaussian());
            y[i] = rows[i][0] + random.nextGaussian();
        }
        var importance = RelativeImportance.of(rows, y).orElseThrow();
        assertThat(importance.lmg(0)).isEmpty();
        assertThat(Arrays.stream(each(importance::weight, 16)).sum()).isCloseTo(importance.rSquared(), within(1e-12));
    }

    /** Sums as integers taken elsewhere say the same as the rows. */
    @Test
    void takesSumsForRows() {
        var data = table(SWISS);
        var size = data[0].length;
        var sums = new double[size];
        var products = new double[size][size];
        for (var row : data) {
            for (var j = 0; j < size; j++) {
                sums[j] += row[j];
                for (var k = 0; k < size; k++) {
                    products[j][k] += row[j] * row[k];
                }
            }
        }
        var weights = new double[data.length];
        Arrays.fill(weights, 1);
        var given = Moments.ofSums(data.length, sums, products);
        var rows = Moments.of(data, weights);
        assertThat(given.correlation(1, 2)).isCloseTo(rows.correlation(1, 2), within(1e-12));
        assertThat(given.mean(3)).isCloseTo(rows.mean(3), within(1e-12));
    }

    private static Moments ofCorrelations(double between, double first, double second) {
        return Moments.ofSums(
                1, new double[3], new double[][] {{1, between, first}, {between, 1, second}, {first, second, 1}});
    }

    private static double[][] table(String text) {
        return Arrays.stream(text.split("[;\n]"))
                .map(row -> Arrays.stream(row.strip().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The first column is the outcome. */
    private static double[] outcome(double[][] table) {
        return Arrays.stream(table).mapToDouble(it -> it[0]).toArray();
    }

    private static double[][] predictors(double[][] table) {
        return Arrays.stream(table)
                .map(it -> Arrays.copyOfRange(it, 1, it.length))
                .toArray(double[][]::new);
    }

    private static double[] each(IntToDoubleFunction value, int size) {
        return IntStream.range(0, size).mapToDouble(value).toArray();
    }
}
