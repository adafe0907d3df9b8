package io.hengke.value.purchase;

import static io.hengke.value.purchase.BetaGeometric.Kind.BG;
import static io.hengke.value.purchase.BetaGeometric.Kind.MBG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: high-precision evaluation of the papers' formulas, and figures published with the models. */
class BetaGeometricTests {

    private static final BetaGeometric CDNOW = new BetaGeometric(BG, .243, 4.414, .793, 2.426);
    private static final BetaGeometric CDNOW_MODIFIED = new BetaGeometric(MBG, .525, 6.183, .891, 1.614);
    private static final double EXACT = 1e-9; // percent

    @Test
    void reproducesTheWorkedCustomerOfThePaper() {
        assertThat(CDNOW.expectedPurchases(2, 30.43, 38.86, 39)).isCloseTo(1.22602817476714, withinPercentage(EXACT));
        assertThat(CDNOW.probabilityAlive(2, 30.43, 38.86)).isCloseTo(.726578570080673, withinPercentage(EXACT));
        assertThat(CDNOW.logLikelihood(2, 30.43, 38.86)).isCloseTo(-9.45860630706627, withinPercentage(EXACT));
        assertThat(CDNOW.probabilityAlive(1, 1.71, 38.86)).isCloseTo(.2121009854, within(5e-11));
    }

    @ParameterizedTest
    @CsvSource({
        ".1429, .0078283475",
        "1, .0532678912",
        "3, .1508652309",
        "31.8571, 1.0419960609",
        "32, 1.0452433284",
        "39, 1.1967231933",
        "78, 1.8605190579"
    })
    void expectsPurchasesFromTheStart(double weeks, double expected) {
        assertThat(CDNOW.expectedFromStart(weeks)).isCloseTo(expected, within(5.1e-11));
    }

    /** As published, with parameters rounded to seven digits. */
    @Test
    void showsTheParadoxOfIncreasingFrequency() {
        var fitted = new BetaGeometric(BG, .2425982, 4.413684, .7929899, 2.426167);
        assertThat(fitted.expectedPurchases(26, 216 / 7.0, 31, 52)).isCloseTo(25.75659, within(1e-4));
        assertThat(fitted.probabilityAlive(26, 216 / 7.0, 31)).isCloseTo(.9688523, within(2e-7));
        assertThat(fitted.expectedFromStart(52)).isCloseTo(1.444004, within(1e-5));
        assertThat(fitted.expectedPurchases(10, 20, 39, 52)).isCloseTo(.3474606, withinPercentage(.01));
        assertThat(fitted.expectedPurchases(15, 20, 39, 52)).isCloseTo(.04283391, withinPercentage(.01));
        assertThat(fitted.expectedPurchases(20, 20, 39, 52)).isCloseTo(.004158973, withinPercentage(.01));
        assertThat(fitted.expectedPurchases(25, 20, 39, 52)).isCloseTo(.0003583685, withinPercentage(.01));
    }

    @Test
    void keepsTheLikelihoodOfHardCases() {
        var bg = new BetaGeometric(BG, .25, 4, .8, 2.5);
        assertThat(bg.logLikelihood(0, 0, 40)).isCloseTo(-0.599473818199593, withinPercentage(EXACT));
        assertThat(bg.logLikelihood(200, 38, 40)).isCloseTo(100.795693092706, withinPercentage(EXACT));
        var mbg = new BetaGeometric(MBG, .25, 4, .8, 2.5);
        assertThat(mbg.logLikelihood(0, 0, 40)).isCloseTo(-0.41792826204498, withinPercentage(EXACT));
        assertThat(mbg.logLikelihood(200, 38, 40)).isCloseTo(100.786909760991, withinPercentage(EXACT));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 40, 52, .24636830833946",
        "100, 100, 100, 52, 42.0425612215824",
        "200, 38, 40, 39, 3.29402731812961",
        "500, 100, 100, 52, 210.651818754555",
        "1000, 99, 100, 39, 25.2509774769832",
        "3000, 360, 365, 365, 1.46978517323102e-11",
        "20000, 364, 365, 365, 1.06256747870358e-15",
        "20000, 365, 365, 36500, 153931.712277691"
    })
    void staysExactUpToTwentyThousandPurchases(int x, double tx, double age, double period, double expected) {
        assertThat(CDNOW.expectedPurchases(x, tx, age, period)).isCloseTo(expected, withinPercentage(2e-9));
    }

    @Test
    void saysZeroWhereHopeIsBelowAnyDouble() {
        assertThat(CDNOW.expectedPurchases(1000, 10, 100, 39)).isZero();
        assertThat(CDNOW.probabilityAlive(1000, 10, 100)).isZero();
    }

    @Test
    void isContinuousWhereAIsOne() {
        assertThat(withA(.999999).expectedPurchases(2, 30.43, 38.86, 39)).isCloseTo(1.10213733227, within(5.1e-12));
        assertThat(withA(1.000001).expectedPurchases(2, 30.43, 38.86, 39)).isCloseTo(1.10213623981, within(5.1e-12));
        var middle = withA(1).expectedPurchases(2, 30.43, 38.86, 39);
        assertThat(middle).isCloseTo((1.10213733227 + 1.10213623981) / 2, within(1e-11));
    }

    private static BetaGeometric withA(double a) {
        return new BetaGeometric(BG, .243, 4.414, a, 2.426);
    }

    @Test
    void letsOneTimeBuyersLeaveInTheModifiedModelOnly() {
        assertThat(CDNOW.probabilityAlive(0, 0, 38.86)).isEqualTo(1);
        assertThat(CDNOW_MODIFIED.probabilityAlive(0, 0, 38.86)).isCloseTo(.389735080919, within(5.1e-13));
        assertThat(CDNOW_MODIFIED.expectedPurchases(0, 0, 38.86, 39)).isCloseTo(.154012746675, within(5.1e-13));
    }

    @Test
    void reproducesTheModifiedModel() {
        assertThat(CDNOW_MODIFIED.expectedPurchases(2, 30.43, 38.86, 39)).isCloseTo(1.26296062327, within(5.1e-12));
        assertThat(CDNOW_MODIFIED.probabilityAlive(2, 30.43, 38.86)).isCloseTo(.706202265118, within(5.1e-13));
        assertThat(CDNOW_MODIFIED.expectedPurchases(26, 30.857, 31, 52)).isCloseTo(24.0021454009, within(5.1e-11));
        assertThat(CDNOW_MODIFIED.probabilityAlive(26, 30.857, 31)).isCloseTo(.965494646755, within(5.1e-13));
        assertThat(CDNOW_MODIFIED.expectedFromStart(39)).isCloseTo(1.18295366559717, withinPercentage(EXACT));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 298, .016053",
        "0, 0, 224, .021171",
        "6, 142, 292, .030461",
        "0, 0, 147, .031686",
        "2, 9, 183, .001607"
    })
    void reproducesThePublishedThirtyDayForecasts(int x, double tx, double age, double expected) {
        var model = new BetaGeometric(BG, .16, 1.86, 1.85, 3.18);
        assertThat(model.expectedPurchases(x, tx, age, 30))
                .isCloseTo(expected, withinPercentage(4)); // parameters published with 2 decimals
    }

    @Test
    void givesTheSameForecastByClosedFormAndByIntegration() {
        for (var model : new BetaGeometric[] {CDNOW, CDNOW_MODIFIED, withA(1)}) {
            for (var x : new int[] {0, 1, 7, 150}) {
                for (var age : new double[] {0, 5, 38.86, 104}) {
                    var closed = model.expectedIfAlive(x, age, 156);
                    assertThat(model.discountedIfAlive(x, age, 156, 0)).isCloseTo(closed, withinPercentage(1e-7));
                }
            }
        }
    }

    @Test
    void reachesTheLimitOfEvenBuyersWhoNeverLeave() {
        var even = new BetaGeometric(MBG, 1e5, 4e5, 1e-5, 10);
        assertThat(even.expectedPurchases(10, 38, 40, 52)).isCloseTo(52 / 4.0, withinPercentage(.02));
        assertThat(even.discountedIfAlive(10, 40, 52, 0))
                .isCloseTo(even.expectedIfAlive(10, 40, 52), withinPercentage(1e-7));
    }

    @Test
    void discountsLessThanItExpects() {
        var whole = CDNOW.expectedIfAlive(2, 38.86, 156);
        var discounted = CDNOW.discountedIfAlive(2, 38.86, 156, Math.log(1.1) * 7 / 365);
        assertThat(discounted).isBetween(whole * Math.pow(1.1, -156 * 7 / 365.0), whole);
    }

    @Test
    void givesTheProbabilitiesOfCounts() {
        var counts = new double[] {.5737863521, .1993952808, .0854297595, .0458603538, .0276714493, .0179654939};
        for (var x = 0; x < counts.length; x++) {
            assertThat(CDNOW.probabilityOf(x, 39)).isCloseTo(counts[x], within(5.1e-11));
        }
        assertThat(CDNOW.probabilityOf(10, 2)).isCloseTo(1.07868964e-07, within(5.1e-16));
        var published = new double[] {
            .0019995214,
            .0015170236,
            .0011633150,
            .0009003148,
            .0007023638,
            .0005517902,
            .0004361913,
            .0003467171,
            .0002769613,
            .0002222260
        };
        for (var i = 0; i < published.length; i++) {
            assertThat(CDNOW.probabilityOf(11 + i, 30)).isCloseTo(published[i], within(5.1e-11));
        }
        for (var model : new BetaGeometric[] {CDNOW, CDNOW_MODIFIED}) {
            var sum = 0.0;
            var mean = 0.0;
            for (var x = 0; x < 3000; x++) {
                sum += model.probabilityOf(x, 39);
                mean += x * model.probabilityOf(x, 39);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(mean).isCloseTo(model.expectedFromStart(39), within(1e-10));
        }
        assertThat(CDNOW.probabilityOf(0, 0)).isEqualTo(1);
        assertThat(CDNOW.probabilityOf(3, 0)).isZero();
    }
}
