package io.hengke.retention.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.statistics.LogisticRegression;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTests {

    /** Scores 1, 2, 3, 4 with outcomes 0, 1, 0, 1: the middle two pool to a half; each rate with half a row of either class. */
    @Test
    void poolsWhatDoesNotRise() {
        var steps = IsotonicCalibration.fit(new double[] {1, 2, 3, 4}, new boolean[] {false, true, false, true});

        assertThat(steps.probability(0)).isCloseTo(.25, within(1e-12));
        assertThat(steps.probability(2.5)).isCloseTo(.5, within(1e-12));
        assertThat(steps.probability(1.75)).isCloseTo(.375, within(1e-12));
        assertThat(steps.probability(9)).isCloseTo(.75, within(1e-12));
    }

    @Test
    void poolsEqualScores() {
        var steps = IsotonicCalibration.fit(new double[] {1, 1, 1, 1}, new boolean[] {false, true, false, true});

        assertThat(steps.probability(1)).isCloseTo(.5, within(1e-12));
        assertThat(steps.probability(5)).isCloseTo(.5, within(1e-12));
    }

    /** Scores twice too bold: the slope comes out as a half. */
    @Test
    void stretchesLogOddsThatAreTooBold() {
        var random = new SplittableRandom(1);
        var scores = new double[20_000];
        var hasLeft = new boolean[scores.length];
        for (var i = 0; i < scores.length; i++) {
            var truth = random.nextGaussian() - 1;
            scores[i] = 2 * truth;
            hasLeft[i] = random.nextDouble() < LogisticRegression.probability(truth);
        }
        var calibration = (PlattCalibration) PlattCalibration.fit(scores, hasLeft);

        assertThat(calibration.slope()).isCloseTo(.5, within(.03));
        assertThat(calibration.intercept()).isCloseTo(0, within(.05));
    }

    @Test
    void choosesStepsWhereNoStretchFits() {
        var random = new SplittableRandom(2);
        var scores = new double[5000];
        var hasLeft = new boolean[scores.length];
        for (var i = 0; i < scores.length; i++) {
            scores[i] = 4 * random.nextDouble();
            hasLeft[i] = random.nextDouble() < (scores[i] < 3 ? .1 : .6);
        }
        assertThat(Calibration.fit(scores, hasLeft).name()).isEqualTo("isotonic");
        assertThat(Calibration.fit(scores, hasLeft).probability(3.9)).isCloseTo(.6, within(.06));
    }

    @Test
    void neverFallsAsScoresRise() {
        var random = new SplittableRandom(3);
        var scores = new double[1500];
        var hasLeft = new boolean[scores.length];
        for (var i = 0; i < scores.length; i++) {
            scores[i] = Math.rint(10 * random.nextGaussian());
            hasLeft[i] = random.nextDouble() < .2 - scores[i] / 100;
        }
        for (var calibration :
                new Calibration[] {IsotonicCalibration.fit(scores, hasLeft), PlattCalibration.fit(scores, hasLeft)}) {
            var last = 0.0;
            for (var score = -50.0; score < 50; score += .25) {
                assertThat(calibration.probability(score)).isBetween(last, 1.0);
                last = calibration.probability(score);
            }
        }
    }

    @Test
    void oneClassAloneIsNeitherCertainNorImpossible() {
        assertThat(Calibration.fit(new double[] {1, 2, 3}, new boolean[3]).probability(2))
                .isCloseTo(1 / 5.0, within(1e-12));
    }

    @Test
    void bandsRise() {
        var random = new SplittableRandom(6);
        var probabilities = new double[4000];
        var hasLeft = new boolean[probabilities.length];
        for (var i = 0; i < probabilities.length; i++) {
            probabilities[i] = random.nextDouble();
            hasLeft[i] = random.nextDouble() < probabilities[i];
        }
        var bands = RiskBands.of(probabilities, hasLeft).bands();

        assertThat(bands).extracting(RiskBands.Band::code).containsExactly("low", "medium", "high", "critical");
        assertThat(bands).isSortedAccordingTo(Comparator.comparingDouble(RiskBands.Band::rate));
        assertThat(bands).extracting(RiskBands.Band::rows).containsExactly(2400L, 1000L, 400L, 200L);
    }

    @Test
    void neighboursThatDoNotRiseAreOneBand() {
        var probabilities = new double[1000];
        var hasLeft = new boolean[1000];
        for (var i = 0; i < 1000; i++) {
            probabilities[i] = i / 1000.0;
            hasLeft[i] = i % 5 == 0; // whatever was predicted
        }
        assertThat(RiskBands.of(probabilities, hasLeft).bands()).hasSize(1);
        assertThat(RiskBands.of(probabilities, hasLeft).of(.99).code()).isEqualTo("undivided");
    }
}
