package io.hengke.retention.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTests {

    private static final boolean[] LEFT = {true, true, false, true, false, false, true, false, false, false};
    private static final double[] SCORES = {.9, .8, .7, .6, .55, .5, .4, .3, .2, .1};

    /** Ten customers whose figures are known: expected profit confirmed by brute-force integration. */
    @Test
    void tenCustomersAsKnown() {
        var quality = Quality.of(SCORES, LEFT);

        assertThat(quality.auc()).isCloseTo(.833333, within(5e-7));
        assertThat(quality.brier()).isCloseTo(.17525, within(1e-12));
        assertThat(quality.calibrationError()).isCloseTo(.365, within(1e-12));
        assertThat(quality.logLoss()).isCloseTo(.513643, within(5e-7));
        assertThat(quality.profit().perCustomer()).isCloseTo(19.1085462348, within(1e-9));
        assertThat(quality.profit().contacted()).isCloseTo(.693519937437, within(1e-11));
    }

    @Test
    void profitAtTheMeanAcceptance() {
        var profit = ExpectedProfit.PUBLISHED.atMeanAcceptance(Ranking.of(SCORES, LEFT));

        assertThat(profit.perCustomer()).isCloseTo(19.1, within(1e-12));
        assertThat(profit.contacted()).isCloseTo(.7, within(1e-12));
    }

    @Test
    void hullOfTheTenCustomers() {
        assertThat(Ranking.of(SCORES, LEFT).convexHull())
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b), Double.class)
                .isEqualTo(List.of(
                        new Ranking.Point(0, 0),
                        new Ranking.Point(0, .5),
                        new Ranking.Point(1 / 6.0, .75),
                        new Ranking.Point(.5, 1),
                        new Ranking.Point(1, 1)));
    }

    /** One step from (0, 0) to (1, 1): no order, so chance; contacting everybody or nobody is all there is. */
    @Test
    void equalScoresAreChance() {
        var equal = new double[10];
        Arrays.fill(equal, .4);
        var quality = Quality.of(equal, LEFT);

        assertThat(quality.auc()).isEqualTo(.5);
        assertThat(quality.lift()).isCloseTo(1, within(1e-12));
        assertThat(quality.calibrationError()).isCloseTo(0, within(1e-12));
        assertThat(quality.profit().perCustomer()).isNotNegative();
    }

    @Test
    void aPerfectOrderWorthAllItCanBe() {
        var perfect = new double[10];
        for (var i = 0; i < 10; i++) {
            perfect[i] = LEFT[i] ? .9 : .1;
        }
        var quality = Quality.of(perfect, LEFT);

        assertThat(quality.auc()).isEqualTo(1);
        assertThat(quality.lift()).isEqualTo(2.5);
        // everybody who leaves is contacted once γ·(200−10) is above 1: 0.4 · (0.3 · 190 − 1), and next to no γ is
        // below
        assertThat(quality.profit().perCustomer()).isCloseTo(.4 * (.3 * 190 - 1), within(1e-6));
    }

    @Test
    void withoutLeaversThereIsNoRanking() {
        assertThat(Ranking.of(SCORES, new boolean[10]).isDefined()).isFalse();
        assertThat(Ranking.of(SCORES, LEFT).isDefined()).isTrue();
    }

    @Test
    void anIncentiveAboveTheCustomersValueIsNoCampaign() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExpectedProfit(6, 14, 10, 20, 1));
    }
}
