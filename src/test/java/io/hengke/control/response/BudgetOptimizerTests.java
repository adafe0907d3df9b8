package io.hengke.control.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Splits against closed forms; against brute force in {@link BudgetOptimizerProperties}. */
final class BudgetOptimizerTests {

    private static final double EIGHT_DIGITS = 5.1e-9;

    private static BudgetLine line(String name, double top, double half, double slope, long lower, long upper) {
        return new BudgetLine(name, new HillCurve(top, half, slope), lower, upper);
    }

    private static List<BudgetLine> three(long upper) {
        return List.of(
                line("a", 100, 50, 1, 0, upper), line("b", 80, 20, 1, 0, upper), line("c", 60, 100, 1, 0, upper));
    }

    @Test
    void twoHundredAreSplitAsInClosedForm() {
        var split = BudgetOptimizer.split(three(200), 200);
        assertThat(split.exact().get(0)).isCloseTo(89.03865085, within(EIGHT_DIGITS));
        assertThat(split.exact().get(1)).isCloseTo(58.65213829, within(EIGHT_DIGITS));
        assertThat(split.exact().get(2)).isCloseTo(52.30921087, within(EIGHT_DIGITS));
        assertThat(split.shadowPrice()).isCloseTo(.25864192, within(EIGHT_DIGITS));
        assertThat(split.response()).isCloseTo(144.30248986, within(EIGHT_DIGITS));
        assertThat(split.violation()).isLessThan(1e-9);
        assertThat(split.gap()).isLessThan(1e-6);
        assertThat(split.amounts()).containsExactly(89L, 59L, 52L);
    }

    @Test
    void equalSplitBringsLess() {
        var third = 200 / 3.0;
        assertThat(three(200).stream().mapToDouble(it -> it.curve().at(third)).sum())
                .isCloseTo(142.68131868, within(EIGHT_DIGITS));
    }

    @Test
    void thirtyLeaveTheThirdLineOut() {
        var split = BudgetOptimizer.split(three(30), 30);
        assertThat(split.exact().get(0)).isCloseTo(13.86979045, within(EIGHT_DIGITS));
        assertThat(split.exact().get(1)).isCloseTo(16.13020955, within(EIGHT_DIGITS));
        assertThat(split.exact().get(2)).isZero();
        assertThat(split.shadowPrice()).isCloseTo(1.22568542, within(EIGHT_DIGITS));
        assertThat(split.response()).isCloseTo(57.43145751, within(EIGHT_DIGITS));
        assertThat(split.violation()).isLessThan(1e-9);
    }

    @Test
    void fixedLinesStayAndBoundsHoldForTheirOwnLine() {
        var split = BudgetOptimizer.split(
                List.of(line("a", 100, 50, 1, 10, 20), line("b", 80, 20, 1, 0, 200), line("c", 1, 100, 1, 77, 77)),
                150);
        assertThat(split.amounts()).containsExactly(20L, 53L, 77L);
        assertThat(split.violation()).isLessThan(1e-9);
    }

    @Test
    void sShapesAreFundedWhollyOrNotAtAll() {
        var two = List.of(line("a", 100, 100, 4, 0, 300), line("b", 100, 100, 4, 0, 300));
        var split = BudgetOptimizer.split(two, 120);
        assertThat(split.amounts()).containsExactlyInAnyOrder(120L, 0L);
        assertThat(split.gap()).isLessThan(1e-6);
        assertThat(split.response()).isCloseTo(new HillCurve(100, 100, 4).at(120), within(1e-6));
    }

    @Test
    void boundsThatLeaveNoSplitAreRefused() {
        assertThat(BudgetOptimizer.isFeasible(three(20), 61)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> BudgetOptimizer.split(three(20), 61));
        assertThatIllegalArgumentException().isThrownBy(() -> line("a", 1, 1, 1, 5, 4));
    }

    @Test
    void aBudgetOfNothingAndLinesThatBringNothingAreSplitToo() {
        assertThat(BudgetOptimizer.split(three(30), 0).amounts()).containsExactly(0L, 0L, 0L);
        var dull = BudgetOptimizer.split(List.of(line("a", 0, 1, 1, 0, 10), line("b", 0, 1, 2, 0, 10)), 15);
        assertThat(dull.amounts().stream().mapToLong(it -> it).sum()).isEqualTo(15);
        assertThat(dull.violation()).isZero();
    }
}
