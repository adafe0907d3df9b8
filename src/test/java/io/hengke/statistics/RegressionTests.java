package io.hengke.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RegressionTests {

    /** Anscombe's first quartet (1973): y = 3.0001 + 0.5001 x, R² 0.6665, standard errors 1.1247 and 0.1179. */
    @Test
    void leastSquaresAsPublished() {
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        var line = LinearRegression.fit(columns(x), y);
        assertThat(line.coefficients()).containsExactly(new double[] {3.0001, 0.5001}, within(5e-5));
        assertThat(line.standardErrors()).containsExactly(new double[] {1.1247, 0.1179}, within(5e-5));
        assertThat(line.rSquared()).isCloseTo(0.6665, within(5e-5));
    }

    @Test
    void aRepeatedColumnIsToldNotGuessed() {
        double[][] rows = {{1, 2}, {2, 4}, {3, 6}, {4, 8}};
        assertThat(LinearRegression.isDetermined(rows)).isFalse();
        assertThatThrownBy(() -> LinearRegression.fit(rows, new double[] {1, 2, 3, 4}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWeightOfTwoIsTheRowTwice() {
        double[][] rows = {{1}, {2}, {4}};
        double[] y = {1, 3, 2};
        var weighted = LinearRegression.fit(rows, y, new double[] {1, 2, 1});
        var repeated = LinearRegression.fit(new double[][] {{1}, {2}, {2}, {4}}, new double[] {1, 3, 3, 2});
        assertThat(weighted.coefficients()).containsExactly(repeated.coefficients(), within(1e-12));
    }

    /** A two-by-two table has its maximum in closed form: the log odds ratio. */
    @Test
    void logisticRegressionOfATwoByTwoTable() {
        var rows = new double[100][1];
        var isPositive = new boolean[100];
        for (var i = 0; i < 100; i++) {
            rows[i][0] = i < 40 ? 1 : 0;
            isPositive[i] = i < 30 || i >= 90;
        }
        var fit = LogisticRegression.fit(rows, isPositive, 0);
        assertThat(fit.isConverged()).isTrue();
        assertThat(fit.coefficients())
                .containsExactly(new double[] {Math.log(10 / 50.0), Math.log((30.0 / 10) / (10 / 50.0))}, within(1e-9));
    }

    @Test
    void perfectSeparationStaysFiniteUnderAPenalty() {
        double[][] rows = {{1}, {2}, {3}, {4}};
        var fit = LogisticRegression.fit(rows, new boolean[] {false, false, true, true}, 1e-3);
        assertThat(fit.isConverged()).isTrue();
        assertThat(fit.probability(new double[] {4})).isBetween(0.9, 1.0);
    }

    @Test
    void quantilesAndTailsOfTheNormalDistribution() {
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-12));
        assertThat(Normal.cumulative(-8)).isCloseTo(6.220960574271785e-16, within(1e-27));
        assertThat(Normal.twoSided(1.959963984540054)).isCloseTo(0.05, within(1e-13));
    }

    private static double[][] columns(double[] values) {
        var rows = new double[values.length][1];
        for (var i = 0; i < values.length; i++) {
            rows[i][0] = values[i];
        }
        return rows;
    }
}
