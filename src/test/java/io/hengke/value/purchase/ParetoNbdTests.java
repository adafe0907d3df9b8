package io.hengke.value.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: 60-digit evaluation of the paper's formulas, and figures published with the model. */
class ParetoNbdTests {

    private static final ParetoNbd CDNOW = new ParetoNbd(.553, 10.578, .606, 11.669);
    private static final double EXACT = 1e-9; // percent

    @ParameterizedTest
    @CsvSource({
        "2, 30.43, 38.86, 39, -9.55428324515041, .869167559153011, 1.4551231932576",
        "26, 30.857, 31, 52, -39.1316247456906, .997872034927762, 25.4572816599345",
        "0, 0, 38.86, 39, -.52104629408089, .295286604616894, .107081468215309",
        "300, 38, 39, 52, 239.718816500877, .52410520519207, 131.08029788849",
        "1000, 99, 100, 52, 1202.02458558416, .157730478822351, 65.7583597481628"
    })
    void reproducesTheFormulasInHighPrecision(
            int x, double tx, double age, double period, double logLikelihood, double alive, double expected) {
        assertThat(CDNOW.logLikelihood(x, tx, age)).isCloseTo(logLikelihood, withinPercentage(EXACT));
        assertThat(CDNOW.probabilityAlive(x, tx, age)).isCloseTo(alive, withinPercentage(EXACT));
        assertThat(CDNOW.expectedPurchases(x, tx, age, period)).isCloseTo(expected, withinPercentage(EXACT));
    }

    @Test
    void keepsTinyProbabilitiesOfBeingAlive() {
        assertThat(CDNOW.probabilityAlive(26, .5, 31)).isCloseTo(1.28149103109708e-14, withinPercentage(1e-8));
    }

    @Test
    void reproducesThePublishedFiguresOfTheFittedModel() {
        var fitted = new ParetoNbd(.553, 10.580, .606, 11.656);
        assertThat(fitted.expectedFromStart(52))
                .isCloseTo(1.473434, withinPercentage(.1)); // published with rounded parameters
        assertThat(fitted.expectedPurchases(26, 216 / 7.0, 31, 52)).isCloseTo(25.45647, within(2e-3));
        assertThat(fitted.probabilityAlive(26, 216 / 7.0, 31)).isCloseTo(.997874, within(2e-6));
        assertThat(fitted.expectedPurchases(10, 20, 39, 52)).isCloseTo(.7062289, withinPercentage(.1));
        assertThat(fitted.expectedPurchases(15, 20, 39, 52)).isCloseTo(.1442396, withinPercentage(.1));
        assertThat(fitted.expectedPurchases(20, 20, 39, 52)).isCloseTo(.02250658, withinPercentage(.1));
        assertThat(fitted.expectedPurchases(25, 20, 39, 52)).isCloseTo(.00309267, withinPercentage(.1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, .05077821",
        "2, .09916088",
        "3, .14542507",
        "4, .18979930",
        "5, .23247466",
        "6, .27361274",
        "7, .31335159",
        "8, .35181024",
        "9, .38909211"
    })
    void expectsPurchasesFromTheStart(double weeks, double expected) {
        assertThat(CDNOW.expectedFromStart(weeks)).isCloseTo(expected, within(.01));
    }

    @Test
    void neitherUnderflowsNorOverflows() {
        var eager = new ParetoNbd(.55, 10.58, .61, 11.67);
        assertThat(eager.expectedPurchases(132, 200, 200, 10)).isCloseTo(6.20605178896293, withinPercentage(EXACT));
        assertThat(eager.expectedPurchases(133, 200, 200, 10)).isCloseTo(6.2528722475745, withinPercentage(EXACT));
        var uneven = new ParetoNbd(10.465, .00798565181, 3.0516, 2.820);
        assertThat(uneven.logLikelihood(400, 5, 6)).isCloseTo(1323.18893096782, withinPercentage(EXACT));
        assertThat(uneven.probabilityAlive(40, 5, 6)).isCloseTo(.00188512818736, withinPercentage(1e-8));
        assertThat(uneven.probabilityAlive(50, 1, 37)).isCloseTo(1.417e-96, withinPercentage(.05));
    }

    @ParameterizedTest
    @CsvSource({
        "221, 103.42857, 103.57143, .999596052318",
        "254, 97.14286, 97.28571, .999558226123",
        "161, 94.71429, 98, .749487752258",
        "204, 98.57143, 99.42857, .994255079638"
    })
    void answersWhereOthersOnceAnsweredNotANumber(int x, double tx, double age, double alive) {
        assertThat(new ParetoNbd(.5143, 2.8845, .2856, 14.1087).probabilityAlive(x, tx, age))
                .isCloseTo(alive, within(6e-13));
    }

    @Test
    void givesTheSameBySeriesAndByQuadrature() {
        // alpha and beta on both sides of where the series gives way to quadrature, for tx = 1 and T = 30
        for (var x : new int[] {0, 1, 12, 80}) {
            var below = new ParetoBracket(.6, 2, .7, 10.999);
            var above = new ParetoBracket(.6, 2, .7, 11.001);
            var change = below.logarithm(x, 1, 30);
            var slope = below.gradient[3];
            assertThat(above.logarithm(x, 1, 30) - change).isCloseTo(.002 * slope, within(1e-7));
            assertThat(above.gradient[0]).isCloseTo(below.gradient[0], within(1e-2));
            var left = new ParetoBracket(.6, 10.999, .7, 2);
            var right = new ParetoBracket(.6, 11.001, .7, 2);
            var before = left.logarithm(x, 1, 30);
            assertThat(right.logarithm(x, 1, 30) - before).isCloseTo(.002 * left.gradient[1], within(3e-6));
        }
    }

    @Test
    void givesTheSameForecastByClosedFormAndByIntegration() {
        for (var s : new double[] {.606, 1, 3}) {
            var model = new ParetoNbd(.553, 10.578, s, 11.669);
            assertThat(model.discountedIfAlive(3, 20, 156, 0))
                    .isCloseTo(model.expectedIfAlive(3, 20, 156), withinPercentage(1e-9));
        }
    }

    /** Parameters of the paper's 78 weeks of CDNOW; money in a year is worth exp(−.0027·52). */
    @Test
    void expectsResidualTransactionsAsPublished() {
        var fitted = new ParetoNbd(.5629966, 12.5590370, .4081095, 10.5148048);
        assertThat(fitted.discountedResidual(7, 35, 77.86, .0027)).isCloseTo(1.86418332807133, withinPercentage(1e-10));
        var byFrequency = new double[] {
            2.19915545,
            2.84353441,
            2.86712839,
            2.44541008,
            1.84050192,
            1.26241647,
            .809618119,
            .494803619,
            .292024702,
            .167927509
        };
        for (var x = 1; x <= 10; x++) {
            assertThat(fitted.discountedResidual(x, 30, 77.86, .0027))
                    .isCloseTo(byFrequency[x - 1], withinPercentage(5e-7));
        }
    }
}
