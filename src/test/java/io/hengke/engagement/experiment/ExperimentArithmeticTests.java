package io.hengke.engagement.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.hengke.engagement.experiment.Assignment.Arm;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sample sizes, assignment, intervals at their limits. */
final class ExperimentArithmeticTests {

    private static final Assignment HALVES =
            new Assignment("spring", "always", 0.1, 1, List.of(new Arm("control", 0.5), new Arm("letter", 0.5)));

    private static List<String> customers() {
        return IntStream.range(0, 50_000).mapToObj(it -> "C" + it).toList();
    }

    @Test
    void tellingTenFromTwelvePercentTakesThePublishedNumber() {
        assertThat(SampleSize.USUAL.ratesPooled(.10, .12)).isCloseTo(3840.85, within(.0051));
        assertThat(SampleSize.USUAL.ratesUnpooled(.10, .12)).isCloseTo(3838.10, within(.0051));
    }

    @Test
    void detectableDifferenceIsTheOneItsSampleSizeFinds() {
        var found = SampleSize.USUAL.detectable(4, 500);
        assertThat(SampleSize.USUAL.means(4, found)).isCloseTo(500, within(1e-9));
        assertThat(SampleSize.USUAL.growth(0)).isInfinite();
    }

    @Test
    void newcombesIntervalIsThePublishedOne() {
        // Newcombe 1998, table II: 56/70 against 48/80, method 10
        var effect = Effect.ofRates(56, 70, 48, 80, 0.95);
        assertThat(effect.low()).isCloseTo(.0524, within(5.1e-5));
        assertThat(effect.high()).isCloseTo(.3339, within(5.1e-5));
        var nobody = Effect.ofRates(0, 10, 0, 10, 0.95);
        assertThat(nobody.low()).isCloseTo(-.2775, within(5.1e-5));
        assertThat(nobody.high()).isCloseTo(.2775, within(5.1e-5));
        assertThat(nobody.p()).isEqualTo(1);
    }

    @Test
    void customersFallInEvenPartsAndAlwaysTheSame() {
        var counts = new HashMap<String, Integer>();
        customers().forEach(it -> counts.merge(HALVES.armOf(it), 1, Integer::sum));
        assertThat(counts).containsOnlyKeys("control", "letter", Assignment.HOLDOUT);
        var ratio = SampleRatio.of(
                new long[] {counts.get("control"), counts.get("letter"), counts.get(Assignment.HOLDOUT)},
                new double[] {.45, .45, .1});
        assertThat(ratio.p()).isGreaterThan(0.01);
        assertThat(HALVES.armOf("C17")).isEqualTo(HALVES.armOf("C17"));
    }

    @Test
    void growingExposureMovesNobody() {
        var first = HALVES.exposedTo(0.1);
        var later = HALVES.exposedTo(0.6);
        assertThat(customers()).allSatisfy(it -> {
            var before = first.armOf(it);
            if (!before.equals(Assignment.NOT_EXPOSED)) {
                assertThat(later.armOf(it)).isEqualTo(before);
            }
        });
        assertThat(customers().stream()
                        .filter(it -> first.armOf(it).equals("letter"))
                        .count())
                .isBetween(2_100L, 2_400L);
    }

    @Test
    void holdoutIsTheSameInEveryExperiment() {
        var other = new Assignment("autumn", "always", 0.1, 1, List.of(new Arm("a", 0.2), new Arm("b", 0.8)));
        assertThat(customers())
                .allSatisfy(it -> assertThat(other.armOf(it).equals(Assignment.HOLDOUT))
                        .isEqualTo(HALVES.armOf(it).equals(Assignment.HOLDOUT)));
    }

    @Test
    void shareThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assignment("s", "h", 0, 1, List.of(new Arm("a", 0.7))));
    }

    @Test
    void lopsidedArmsAreFound() {
        assertThat(SampleRatio.of(new long[] {5_000, 5_400}, new double[] {1, 1})
                        .isBroken())
                .isTrue();
        assertThat(SampleRatio.of(new long[] {2_000, 8_000}, new double[] {.2, .8})
                        .p())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void exactSumsSayWhatTheValuesSay() {
        var y = new double[] {3, 0, 7, 11, 2};
        var x = new double[] {1, 0, 4, 5, 5};
        var sums = Moments.ofSums(5, whole(23), whole(183), whole(15), whole(67), whole(96));
        var values = Moments.of(y, x);
        assertThat(sums.mean()).isCloseTo(values.mean(), within(1e-12));
        assertThat(sums.variance()).isCloseTo(values.variance(), within(1e-12));
        assertThat(sums.covariance()).isCloseTo(values.covariance(), within(1e-12));
        assertThat(sums.covariateVariance()).isCloseTo(values.covariateVariance(), within(1e-12));
    }

    @Test
    void pastThatSaysEverythingLeavesNoDoubtAndPastThatSaysNothingChangesNothing() {
        var x = new double[] {1, 2, 3, 4};
        var perfect =
                Cuped.of(Moments.of(new double[] {12, 14, 16, 18}, x), Moments.of(new double[] {2, 4, 6, 8}, x), 0.95);
        assertThat(perfect.effect().difference()).isEqualTo(10);
        assertThat(perfect.effect().standardError()).isCloseTo(0, within(1e-7));
        assertThat(perfect.varianceReduction()).isCloseTo(1, within(1e-12));
        var treated = Moments.of(new double[] {1, 2, 4});
        var control = Moments.of(new double[] {2, 2, 5});
        assertThat(Cuped.of(treated, control, 0.95).effect()).isEqualTo(Effect.ofMeans(treated, control, 0.95));
    }

    @Test
    void armsOfTheSameConstantDoNotDiffer() {
        var constant = Moments.of(new double[] {5, 5, 5});
        var effect = Effect.ofMeans(constant, constant, 0.95);
        assertThat(effect.p()).isEqualTo(1);
        assertThat(effect.z()).isEqualTo(0);
        assertThat(effect.isTold()).isFalse();
    }

    @Test
    void marginIsLessItsCostForAllTreated() {
        var margin = IncrementalMargin.of(Effect.normal(5, 1, 0.95), 2, 100, 0.95);
        assertThat(margin.total()).isEqualTo(300);
        assertThat(margin.low()).isCloseTo(300 - 195.9964, within(1e-4));
        assertThat(margin.high()).isCloseTo(300 + 195.9964, within(1e-4));
    }

    @Test
    void curveOfOneArmIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UpliftCurve.of(new double[] {1, 2}, new boolean[] {true, true}, new double[] {0, 1}));
    }

    @Test
    void constantFeatureIsRefusedByTheLearner() {
        var rows = new double[][] {{1}, {1}, {1}, {1}, {1}, {1}};
        assertThat(TwoModelLearner.fit(
                        rows, new boolean[] {true, true, true, false, false, false}, new double[] {1, 0, 1, 0, 0, 1}))
                .isEmpty();
    }

    private static BigInteger whole(long value) {
        return BigInteger.valueOf(value);
    }
}
