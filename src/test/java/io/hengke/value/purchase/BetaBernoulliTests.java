package io.hengke.value.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Donations of 11,104 supporters at six yearly appeals (Fader, Hardie, Shang 2010): x, tx and number, as published. */
class BetaBernoulliTests {

    private static final int[][] DONATIONS = {
        {6, 6, 1203},
        {5, 6, 728},
        {4, 6, 512},
        {3, 6, 357},
        {2, 6, 234},
        {1, 6, 129},
        {5, 5, 335},
        {4, 5, 284},
        {3, 5, 225},
        {2, 5, 173},
        {1, 5, 119},
        {4, 4, 240},
        {3, 4, 181},
        {2, 4, 155},
        {1, 4, 78},
        {3, 3, 322},
        {2, 3, 255},
        {1, 3, 129},
        {2, 2, 613},
        {1, 2, 277},
        {1, 1, 1091},
        {0, 0, 3464}
    };

    private static OccasionRows donations() {
        var rows = new OccasionRows();
        for (var it : DONATIONS) {
            rows.add(it[0], it[1], 6, it[2]);
        }
        return rows;
    }

    @Test
    void fitsTheDonationsAsPublished() {
        var fit = donations().fit();
        assertThat(fit.isConverged()).isTrue();
        assertThat(fit.isFlat()).isFalse();
        assertThat(fit.logLikelihood()).isCloseTo(-33225.58, within(.0051));
        // the published search stopped where the likelihood is this flat; here the gradient is zero
        assertThat(fit.gradient()).isLessThan(1e-9);
        assertThat(fit.values().get(0)).isCloseTo(1.203507, within(1e-4));
        assertThat(fit.values().get(1)).isCloseTo(.7497667, within(1e-4));
        assertThat(fit.values().get(2)).isCloseTo(.6567568, within(1e-4));
        assertThat(fit.values().get(3)).isCloseTo(2.783887, within(5e-4));
    }

    @Test
    void expectsDonationsAsPublished() { // to the digits the published parameters have
        var model = new BetaBernoulli(1.203507, .7497667, .6567568, 2.783887);
        assertThat(model.expectedFromStart(10)).isCloseTo(3.179805, within(3e-5));
        assertThat(model.expectedPurchases(0, 0, 6, 10)).isCloseTo(.1302169, within(3e-5));
        assertThat(model.expectedPurchases(4, 5, 6, 10)).isCloseTo(3.627858, within(1e-4));
        assertThat(model.probabilityAlive(0, 0, 6, 1)).isCloseTo(.11, within(.0051));
        assertThat(model.probabilityAlive(2, 4, 6, 1)).isCloseTo(.59, within(.0051));
        assertThat(model.probabilityAlive(6, 6, 6, 1)).isCloseTo(.93, within(.0051));
    }

    @Test
    void reproducesTheFormulasExactly() {
        var model = new BetaBernoulli(1.204, .750, .657, 2.783);
        assertThat(model.logLikelihood(6, 6, 6)).isCloseTo(-2.18224844762, within(5.1e-12));
        assertThat(model.logLikelihood(0, 0, 6)).isCloseTo(-1.16726247267, within(5.1e-12));
        // the published spreadsheet rounds its parameters
        assertThat(model.logLikelihood(6, 6, 6)).isCloseTo(-2.18167018824, within(2.2e-3));
        assertThat(model.logLikelihood(0, 0, 6)).isCloseTo(-1.16751622367, within(1.2e-3));
        assertThat(new BetaBernoulli(1.20, .75, .66, 2.78).discountedResidual(3, 4, 6, .1))
                .isCloseTo(1.62137918584, within(5.1e-12));
    }

    @Test
    void probabilitiesOfAllHistoriesSumToOne() {
        for (var model : new BetaBernoulli[] {new BetaBernoulli(1.2, .75, .66, 2.8), new BetaBernoulli(.1, 5, 1, .1)}) {
            var sum = 0.0;
            for (var history = 0; history < 1 << 6; history++) {
                var last = 32 - Integer.numberOfLeadingZeros(history);
                sum += Math.exp(model.logLikelihood(Integer.bitCount(history), last, 6));
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void gradientsAreTheDerivatives() {
        var likelihood = donations();
        var point = new double[] {.3, -.2, -.5, 1.1};
        var gradient = new double[4];
        likelihood.at(point, gradient);
        for (var i = 0; i < 4; i++) {
            var above = point.clone();
            var below = point.clone();
            above[i] += 1e-5;
            below[i] -= 1e-5;
            var slope = (likelihood.at(above, new double[4]) - likelihood.at(below, new double[4])) / 2e-5;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-8));
        }
    }
}
