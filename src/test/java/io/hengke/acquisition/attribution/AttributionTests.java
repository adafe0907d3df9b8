package io.hengke.acquisition.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionTests {

    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;

    /** The vignette of ChannelAttribution 1.1: base 1, removal A 1, B 0.5, so A 2 and B 1 of 3 conversions. */
    @Test
    void agreesWithThePublishedToy() {
        var toy = attribution(2, 1, false);
        toy.add(new int[] {A, B, A, B, B, A}, 1, 0, 0);
        toy.add(new int[] {A, B, B, A, A}, 1, 0, 0);
        toy.add(new int[] {A, A}, 1, 0, 0);

        assertThat(toy.chain().conversionProbability()).isEqualTo(1, within(1e-15));
        assertThat(toy.chain().removalEffects()).containsExactly(new double[] {1, 0.5}, within(1e-15));
        assertThat(toy.credits(AttributionModel.MARKOV).conversions())
                .containsExactly(new double[] {2, 1}, within(1e-14));
        assertThat(toy.credits(AttributionModel.FIRST).conversions()).containsExactly(3, 0);
        assertThat(toy.credits(AttributionModel.LAST).conversions()).containsExactly(3, 0);
    }

    /** Every model gives a conversion of one touch to that touch. */
    @ParameterizedTest
    @EnumSource
    void givesAllToAnOnlyTouch(AttributionModel model) {
        var attribution = attribution(2, 1, true);
        attribution.add(new int[] {B}, 7, 900, 3);

        assertThat(attribution.credits(model).conversions()).containsExactly(0, 7);
        assertThat(attribution.credits(model).values()).containsExactly(0, 900);
    }

    @Test
    void sharesByPosition() {
        var attribution = attribution(3, 1, true);
        attribution.add(new int[] {A, B}, 1, 0, 0);
        attribution.add(new int[] {A, B, B, C}, 1, 0, 0);

        assertThat(attribution.credits(AttributionModel.POSITION).conversions())
                .containsExactly(new double[] {0.9, 0.7, 0.4}, within(1e-15));
    }

    /** Half-life of 2 touches: weights 1/2, 1/√2 and 1. */
    @Test
    void halvesTheWeightOverAHalfLife() {
        var attribution = new Attribution(3, 1, true, 2);
        attribution.add(new int[] {A, B, C}, 1, 0, 0);

        var sum = 0.5 + Math.sqrt(0.5) + 1;
        assertThat(attribution.credits(AttributionModel.TIME_DECAY).conversions())
                .containsExactly(new double[] {0.5 / sum, Math.sqrt(0.5) / sum, 1 / sum}, within(1e-15));
    }

    /** A then B converts; B then A does not. With one touch remembered they cannot be told apart as well as with two. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void remembersMoreThanOneTouchIfAsked(int order) {
        var attribution = attribution(2, order, true);
        attribution.add(new int[] {A, B}, 10, 0, 0);
        attribution.add(new int[] {B, A}, 0, 0, 10);

        assertThat(attribution.chain().conversionProbability()).isEqualTo(0.5, within(1e-15));
        assertThat(attribution.chain().removalEffects()).containsExactly(new double[] {1, 1}, within(1e-15));
    }

    /** A alone is worth 10, B alone 30: half of the conversions each, but a quarter and three quarters of the value. */
    @Test
    void creditsValueByTheEffectOnValue() {
        var attribution = attribution(2, 1, true);
        attribution.add(new int[] {A}, 1, 10, 1);
        attribution.add(new int[] {B}, 1, 30, 1);

        var credits = attribution.credits(AttributionModel.MARKOV);
        assertThat(credits.conversions()).containsExactly(new double[] {1, 1}, within(1e-15));
        assertThat(credits.values()).containsExactly(new double[] {10, 30}, within(1e-13));
    }

    /** Start, A, then A again with 3/4 and conversion with 1/4: the long way round is 1 all the same. */
    @Test
    void keepsStepsFromAChannelToItself() {
        var attribution = attribution(1, 1, true);
        attribution.add(new int[] {A, A, A, A}, 5, 0, 0);

        assertThat(attribution.chain().step(A, A)).isEqualTo(0.75);
        assertThat(attribution.chain().converts(A)).isEqualTo(0.25);
        assertThat(attribution.chain().conversionProbability()).isEqualTo(1, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void creditsNothingWhereNobodyConverted(AttributionModel model) {
        var attribution = attribution(2, 1, true);
        assertThat(attribution.credits(model).conversions()).containsOnly(0);

        attribution.add(new int[] {A, B}, 0, 0, 4);

        assertThat(attribution.credits(model).conversions()).containsOnly(0);
        assertThat(attribution.credits(model).conversionMillionths(0)).containsOnly(0);
        assertThat(attribution.credits(model).wholeValues(0)).containsOnly(0);
    }

    @Test
    void creditsNothingToAChannelNeverSeen() {
        var attribution = attribution(3, 2, true);
        attribution.add(new int[] {A, C}, 2, 11, 1);

        for (var model : AttributionModel.values()) {
            assertThat(attribution.credits(model).conversionMillionths(2)[B]).isZero();
        }
    }

    @Test
    void refusesWhatIsNoPath() {
        var attribution = attribution(2, 1, true);
        assertThatThrownBy(() -> attribution.add(new int[0], 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> attribution.add(new int[] {A}, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> attribution(158, 3, true)).isInstanceOf(IllegalArgumentException.class);
    }

    /** More states than are eliminated are swept; both ways lead to the same figures. */
    @Test
    void sweepsLargeChainsToTheFiguresOfElimination() {
        var small = attribution(12, 3, true);
        var order = new SplittableRandom(1);
        for (int i = 0; i < 3000; i++) {
            var path = order.ints(1 + order.nextInt(7), 0, 12).toArray();
            small.add(path, order.nextInt(3), 0, order.nextInt(3));
        }
        assertThat(small.chain().states()).isGreaterThan(512);
        var chain = AbsorbingChain.of(small.chain());

        for (int channel = -1; channel < 12; channel++) {
            assertThat(chain.swept(chain.converts(), channel))
                    .isEqualTo(chain.eliminated(chain.converts(), channel), within(1e-13));
        }
    }

    private static Attribution attribution(int channels, int order, boolean withNulls) {
        return new Attribution(channels, order, withNulls, 1);
    }

    @Test
    void sharesInWholeUnitsThatSumExactly() {
        var attribution = attribution(3, 1, true);
        attribution.add(new int[] {A, B, C}, 1, 100, 0);

        var credits = attribution.credits(AttributionModel.LINEAR);
        assertThat(credits.conversionMillionths(1)).containsExactly(333_334, 333_333, 333_333);
        assertThat(credits.wholeValues(100)).containsExactly(34, 33, 33);
        assertThat(Arrays.stream(credits.wholeValues(100)).sum()).isEqualTo(100);
    }
}
