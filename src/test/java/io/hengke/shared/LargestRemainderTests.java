package io.hengke.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargestRemainderTests {

    /** 100 over three equal users is 33.3 each: the spare unit goes to the first. Worked by hand. */
    @Test
    void givesTheSpareUnitToTheFirstOfEqualRemainders() {
        assertThat(LargestRemainder.share(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
    }

    /** 10 over 6:3:1 of 7 units is 4.2, 2.1, 0.7: floors 4, 2, 0 leave one, which the 0.7 takes. */
    @Test
    void givesTheSpareUnitToTheLargestRemainder() {
        assertThat(LargestRemainder.share(7, new long[] {6, 3, 1})).containsExactly(4, 2, 1);
    }

    @Test
    void sharesANegativeTotalAsItsAbsoluteValue() {
        assertThat(LargestRemainder.share(-100, new long[] {1, 1, 1})).containsExactly(-34, -33, -33);
    }

    @Test
    void refusesUnitsThatAreAllZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> LargestRemainder.share(1, new long[] {0, 0}));
    }

    @Property
    void partsAlwaysSumToTheTotal(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long total,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0) Long> units) {
        Assume.that(units.stream().anyMatch(it -> it > 0));
        var parts = LargestRemainder.share(
                total, units.stream().mapToLong(Long::longValue).toArray());
        assertThat(LongStream.of(parts).sum()).isEqualTo(total);
    }
}
