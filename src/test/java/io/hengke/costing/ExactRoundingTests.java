package io.hengke.costing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ExactRoundingTests {

    private static List<BigFraction> quarters(int... quarters) {
        return Arrays.stream(quarters).mapToObj(it -> new BigFraction(it, 4)).toList();
    }

    @Test
    void givesWhatIsLeftToTheLargestFractionsAndThenToTheLowerIndex() {
        assertThat(ExactRounding.toSum(quarters(5, 6, 6, 7), 6)).containsExactly(1, 2, 1, 2);
    }

    @Test
    void roundsANegativeSumAsItsAbsoluteValue() {
        assertThat(ExactRounding.toSum(quarters(-5, -6, -6, -7), -6)).containsExactly(-1, -2, -1, -2);
    }

    @Test
    void keepsTheSumWhenAmountsHaveBothSigns() {
        assertThat(ExactRounding.toSum(quarters(-2, 2), 0)).containsExactly(0, 0);
        assertThat(ExactRounding.toSum(quarters(14, -6), 2)).containsExactly(4, -2);
    }

    @Test
    void roundsHalfToEven() {
        assertThat(Stream.of(-6, -2, -1, 1, 2, 3, 6).map(it -> ExactRounding.halfEven(new BigFraction(it, 4))))
                .containsExactly(-2L, 0L, 0L, 0L, 0L, 1L, 2L);
    }
}
