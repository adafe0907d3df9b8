package io.hengke.control.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Adstock and saturation against the published forms of Robyn, Meridian and PyMC-Marketing. */
final class ResponseShapesTests {

    private static final double[] HUNDREDS = {100, 100, 100, 100, 100};

    private static void verify(double[] actual, double digits, double... expected) {
        assertThat(actual).hasSize(expected.length);
        for (var i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(digits));
        }
    }

    @Test
    void geometricAdstockIsRobyns() {
        verify(Adstock.geometric(HUNDREDS, .5), 1e-12, 100, 150, 175, 187.5, 193.75);
        verify(Adstock.geometric(new double[] {1, 10, 100}, .5), 1e-12, 1, 10.5, 105.25);
    }

    @Test
    void weibullAdstocksAreRobyns() {
        var cdf = Adstock.weibullCdfWeights(.5, .5, 5);
        verify(cdf, 5.1e-7, 1, .561384, .248119, .091278, .028766);
        verify(Adstock.apply(HUNDREDS, cdf), 5.1e-5, 100, 156.1384, 180.9503, 190.0781, 192.9547);
        var pdf = Adstock.weibullPdfWeights(.5, .5, 5);
        verify(pdf, 5.1e-7, 1, .432350, .203952, .078908, 0);
        verify(Adstock.apply(HUNDREDS, pdf), 5.1e-5, 100, 143.235, 163.6302, 171.521, 171.521);
        verify(Adstock.apply(HUNDREDS, Adstock.weibullCdfWeights(0, .5, 5)), 1e-12, HUNDREDS);
    }

    @Test
    void normalisedAdstockIsMeridians() {
        assertThat(Adstock.normalised(new double[] {.12, .34, .91, .45, .78}, .1, 5)[4])
                .isCloseTo(.751014, within(5.1e-7));
        assertThat(Adstock.normalised(new double[] {.55, .71, .08, .82, .29}, .5, 5)[4])
                .isCloseTo(.435161, within(5.1e-7));
        assertThat(Adstock.normalised(new double[] {.89, .23, .67, .11, .95}, .9, 5)[4])
                .isCloseTo(.572220, within(5.1e-7));
        verify(Adstock.normalised(HUNDREDS, 0, 5), 1e-12, HUNDREDS);
        verify(Adstock.normalised(HUNDREDS, .7, 0), 1e-12, HUNDREDS);
    }

    @Test
    void levelIsWhatConstantSpendingStaysAt() {
        var long100 = new double[200];
        Arrays.fill(long100, 100);
        assertThat(Adstock.level(long100, .8)[199]).isCloseTo(100, within(1e-9));
    }

    @Test
    void saturationIsRobynsAndMeridians() {
        var menten = new HillCurve(5, .5, 1);
        verify(
                new double[] {menten.at(5), menten.at(6), menten.at(7), menten.at(8), menten.at(9), menten.at(10)},
                5.1e-7,
                4.545455,
                4.615385,
                4.666667,
                4.705882,
                4.736842,
                4.761905);
        var hill = HillCurve.between(100, 200, .5, 3);
        verify(
                new double[] {hill.at(100), hill.at(150), hill.at(170), hill.at(190), hill.at(200)},
                5.1e-7,
                .228571,
                .5,
                .592785,
                .670217,
                .703297);
        assertThat(new HillCurve(1, 1, 1).at(3)).isCloseTo(.75, within(1e-12));
        assertThat(new HillCurve(1, 1, 0).at(3)).isEqualTo(.5);
        assertThat(HillCurve.logistic(1, 1)).isCloseTo(.462117, within(5.1e-7));
    }

    @Test
    void marginalIsTheSlopeOfTheCurve() {
        for (var slope : new double[] {.5, 1, 2.5}) {
            var curve = new HillCurve(80, 20, slope);
            for (var at : new double[] {.5, 10, 20, 300}) {
                var numeric = (curve.at(at + 1e-4) - curve.at(at - 1e-4)) / 2e-4;
                assertThat(curve.marginalAt(at)).isCloseTo(numeric, within(1e-5));
            }
        }
        assertThat(new HillCurve(80, 20, 300).marginalAt(1e9)).isZero();
    }
}
