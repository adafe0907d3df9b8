package io.hengke.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MultipleTestsTests {

    /** By hand: 4·.005, then 3·.01, then the larger of it and 2·.03, then the same again. */
    @Test
    void raisesEachChanceByTheTestsThatRemain() {
        assertThat(MultipleTests.holm(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
    }

    /** The 15 tests of Benjamini and Hochberg 1995, section 4.1: at 5 % the first four are rejected. */
    @Test
    void rejectsTheFourHypothesesOfTheThrombolysisStudy() {
        double[] published = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000
        };
        assertThat(MultipleTests.benjaminiHochberg(published)).satisfies(it -> {
            assertThat(it[3]).isLessThanOrEqualTo(0.05);
            assertThat(it[4]).isGreaterThan(0.05);
        });
        assertThat(MultipleTests.holm(published)).satisfies(it -> {
            assertThat(it[2]).isLessThanOrEqualTo(0.05);
            assertThat(it[3]).isGreaterThan(0.05);
        });
    }

    @Test
    void leavesASingleTestAndNoTestAlone() {
        assertThat(MultipleTests.holm(new double[] {0.2})).containsExactly(0.2);
        assertThat(MultipleTests.benjaminiHochberg(new double[0])).isEmpty();
    }
}
