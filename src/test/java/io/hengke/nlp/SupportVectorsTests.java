package io.hengke.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SupportVectorsTests {

    private static final List<SparseVector> TWO = List.of(point(1), point(-1));

    /** Two points at ±1 with cost c: ½w² + 2c(1 − w)² is least at w = 4c / (1 + 4c), the intercept 0. */
    @Test
    void findsTheLineBetweenTwoPoints() {
        for (var cost : new double[] {0.1, 1, 10}) {
            var weights = SupportVectors.fit(TWO, new boolean[] {true, false}, new double[] {cost, cost}, 1);
            assertThat((double) weights[0]).isCloseTo(4 * cost / (1 + 4 * cost), within(0.01));
            assertThat((double) weights[1]).isCloseTo(0, within(0.01));
        }
    }

    /** With one class only, ½b² + c(1 − b)² is least at b = 2c / (1 + 2c) for a point at 0. */
    @Test
    void leansToTheOnlyClassThereIs() {
        var weights = SupportVectors.fit(List.of(point(0)), new boolean[] {true}, new double[] {1}, 1);
        assertThat((double) weights[1]).isCloseTo(2 / 3.0, within(0.01));
        assertThat(weights[0]).isZero();
    }

    @Test
    void isFlatWithoutRows() {
        assertThat(SupportVectors.fit(List.of(), new boolean[0], new double[0], 1))
                .containsExactly(0, 0);
    }

    private static SparseVector point(float value) {
        return SparseVector.dense(new float[] {value});
    }
}
