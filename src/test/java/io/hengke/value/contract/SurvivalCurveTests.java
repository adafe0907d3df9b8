package io.hengke.value.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The remission times of Freireich and others (1963), the textbook's example of censored times. */
class SurvivalCurveTests {

    @Test
    void estimatesTheSurvivalOfTheTextbook() {
        var curve = new SurvivalCurve();
        for (var time : new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
            curve.ended(time, 1);
        }
        for (var time : new int[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
            curve.running(time, 1);
        }
        var steps = curve.steps().stream().filter(it -> it.ended() > 0).toList();
        assertThat(steps).extracting(SurvivalCurve.Step::time).containsExactly(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0);
        var survival = new double[] {.8571, .8067, .7529, .6902, .6275, .5378, .4482};
        var error = new double[] {.0764, .0869, .0963, .1068, .1141, .1282, .1346};
        for (var i = 0; i < survival.length; i++) {
            assertThat(steps.get(i).survival()).isCloseTo(survival[i], within(5.1e-5));
            assertThat(steps.get(i).standardError()).isCloseTo(error[i], within(5.1e-5));
        }
        assertThat(steps.getFirst().atRisk()).isEqualTo(21);
    }

    @Test
    void endsAtZeroWithoutAnErrorWhenEverybodyHasLeft() {
        var steps = new SurvivalCurve().ended(1, 4).ended(2, 4).steps();
        assertThat(steps).extracting(SurvivalCurve.Step::survival).isEqualTo(List.of(.5, .0));
        assertThat(steps.getLast().standardError()).isZero();
        assertThat(new SurvivalCurve().steps()).isEmpty();
        assertThat(new SurvivalCurve().running(3, 10).steps()).containsExactly(new SurvivalCurve.Step(3, 10, 0, 1, 0));
    }
}
