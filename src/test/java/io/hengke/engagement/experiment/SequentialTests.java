package io.hengke.engagement.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.hengke.engagement.experiment.GroupSequential.Rule;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Boundaries of repeated looks and always-valid p, against Jennison and Turnbull's tables and by simulation. */
final class SequentialTests {

    @Test
    void fiveLooksStopAtThePublishedBoundaries() {
        verify(Rule.O_BRIEN_FLEMING, 4.5617, 3.2256, 2.6337, 2.2809, 2.0401);
        verify(Rule.POCOCK, 2.4132, 2.4132, 2.4132, 2.4132, 2.4132);
        verify(Rule.SPENDING_O_BRIEN_FLEMING, 4.8769, 3.3570, 2.6803, 2.2898, 2.0310);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void oneLookIsTheOrdinaryTest(Rule rule) {
        assertThat(GroupSequential.boundaries(rule, 1, 0.05)[0]).isCloseTo(1.959964, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void unequalLooksSpendTheWholeLevel(Rule rule) {
        var times = new double[] {0.03, 0.05, 0.4, 0.91, 0.92, 1};
        var chances = GroupSequential.stopping(times, GroupSequential.boundaries(rule, times, 0.05));
        assertThat(Arrays.stream(chances).sum()).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void simulatedPathsStopAsOftenAsComputed() {
        var times = new double[] {0.2, 0.25, 0.7, 1};
        var boundaries = GroupSequential.boundaries(Rule.POCOCK, times, 0.1);
        var chances = GroupSequential.stopping(times, boundaries);
        var random = new SplittableRandom(7);
        var paths = 400_000;
        var stopped = new int[times.length];
        for (var path = 0; path < paths; path++) {
            var score = 0.0;
            for (var look = 0; look < times.length; look++) {
                score += random.nextGaussian() * Math.sqrt(times[look] - (look == 0 ? 0 : times[look - 1]));
                if (Math.abs(score) >= boundaries[look] * Math.sqrt(times[look])) {
                    stopped[look]++;
                    break;
                }
            }
        }
        for (var look = 0; look < times.length; look++) {
            assertThat(stopped[look] / (double) paths).isCloseTo(chances[look], within(0.0015));
        }
    }

    @Test
    void looksThatDoNotGrowAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupSequential.boundaries(Rule.POCOCK, new double[] {0.5, 0.5, 1}, 0.05));
    }

    @Test
    void mixtureRatioIsTheGoldenOne() {
        var test = new MixtureTest(0.1);
        var small = Effect.normal(0.08, Math.sqrt(1 / 1000.0), 0.95);
        assertThat(test.likelihoodRatio(small)).isCloseTo(5.52975368, within(5.1e-9));
        assertThat(test.p(small)).isCloseTo(.18083988, within(5.1e-9));
        var large = Effect.normal(0.3, Math.sqrt(1 / 100.0), 0.95);
        assertThat(test.likelihoodRatio(large)).isCloseTo(6.70884235, within(5.1e-9));
    }

    @Test
    void mixtureIntervalEndsWhereItsPCrossesTheLevel() {
        var test = new MixtureTest(0.1);
        var half = test.halfWidth(0.03, 0.95);
        assertThat(test.p(Effect.normal(half, 0.03, 0.95))).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void lookingAtEveryCustomerRarelyFindsAnEffectThatIsNotThere() {
        var test = new MixtureTest(0.1);
        var random = new SplittableRandom(11);
        var alarms = 0;
        for (var run = 0; run < 2_000; run++) {
            var sum = 0.0;
            for (var n = 1; n <= 1_000; n++) {
                sum += random.nextGaussian();
                if (test.p(Effect.normal(sum / n, 1 / Math.sqrt(n), 0.95)) < 0.05) {
                    alarms++;
                    break;
                }
            }
        }
        assertThat(alarms / 2_000.0).isLessThan(0.05);
    }

    @Test
    void nothingThatVariesIsNoEvidence() {
        assertThat(new MixtureTest(1).p(Effect.normal(0, 0, 0.95))).isEqualTo(1);
        assertThat(new MixtureTest(1).halfWidth(0, 0.95)).isEqualTo(0);
    }

    private static void verify(Rule rule, double... expected) {
        var boundaries = GroupSequential.boundaries(rule, expected.length, 0.05);
        for (var i = 0; i < expected.length; i++) {
            assertThat(boundaries[i]).isCloseTo(expected[i], within(5.1e-5));
        }
    }
}
