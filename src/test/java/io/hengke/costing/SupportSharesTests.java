package io.hengke.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.offset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The reciprocal method, in exact fractions. */
class SupportSharesTests {

    private static final String DRIVER = "driver: {measure: orders}";

    /** Horngren's Robinson company: plant maintenance and information systems serve each other and two departments. */
    @Test
    void solvesTwoDepartmentsThatServeEachOther() {
        var shares = SupportShares.of(AllocationTests.model("""
                - {code: maintenance, takes: {account: a}, supports: {systems: 20, machining: 30, assembly: 50}}
                - {code: systems, takes: {account: b}, supports: {maintenance: 10, machining: 80, assembly: 10}}
                - {code: machining, %1$s}
                - {code: assembly, %1$s}
                """.formatted(DRIVER)));
        assertThat(shares.support()).containsExactly("maintenance", "systems");
        assertThat(shares.serving()).containsExactly("assembly", "machining");

        long[] own = {6_300_000, 1_452_150};
        assertThat(IntStream.range(0, 2).mapToObj(it -> through(shares, own, it).doubleValue()))
                .containsExactly(6_576_750.0, 2_767_500.0);
        assertThat(IntStream.range(0, 2)
                        .mapToObj(it -> reaching(shares, own, it).doubleValue()))
                .containsExactly(3_565_125.0, 4_187_025.0);
    }

    /** The same company by the older methods, which are one-way support: nothing comes back to a pool already emptied. */
    @Test
    void agreesWithTheDirectAndTheStepDownMethod() {
        assertThat(robinson("machining: 30, assembly: 50", "machining: 80, assembly: 10"))
                .containsExactly(4_098_850.0, 3_653_300.0);
        assertThat(robinson("systems: 20, machining: 30, assembly: 50", "machining: 80, assembly: 10"))
                .containsExactly(3_451_350.0, 4_300_800.0);
        assertThat(robinson("machining: 30, assembly: 50", "maintenance: 10, machining: 80, assembly: 10"))
                .containsExactly(4_173_474.375, 3_578_675.625);
    }

    private static List<Double> robinson(String maintenance, String systems) {
        var shares = SupportShares.of(AllocationTests.model("""
                - {code: maintenance, takes: {account: a}, supports: {%2$s}}
                - {code: systems, takes: {account: b}, supports: {%3$s}}
                - {code: machining, %1$s}
                - {code: assembly, %1$s}
                """.formatted(DRIVER, maintenance, systems)));
        long[] own = {6_300_000, 1_452_150};
        return IntStream.range(0, 2)
                .mapToObj(it -> reaching(shares, own, it).doubleValue())
                .toList();
    }

    /** Step-down of an administration of 54,000 that gives a fifth to a maintenance of 42,000. */
    @Test
    void passesAFirstStepOn() {
        var shares = SupportShares.of(AllocationTests.model("""
                - {code: administration, takes: {account: a}, supports: {maintenance: 20, shop: 80}}
                - {code: maintenance, takes: {account: b}, supports: {shop: 100}}
                - {code: shop, %1$s}
                """.formatted(DRIVER)));
        assertThat(through(shares, new long[] {54_000, 42_000}, 1).doubleValue())
                .isEqualTo(52_800);
    }

    /** Young's example: A = 1200 + M/5, M = 2400 + A/6; the rest of each goes to a mission centre. */
    @Test
    void solvesRepeatingFractionsExactly() {
        var shares = SupportShares.of(AllocationTests.model("""
                - {code: A, takes: {account: a}, supports: {M: 1, first: 1, second: 4}}
                - {code: M, takes: {account: b}, supports: {A: 0.2, first: 0.2, second: 0.6}}
                - {code: first, %1$s}
                - {code: second, %1$s}
                """.formatted(DRIVER)));
        long[] own = {1_200, 2_400};
        assertThat(through(shares, own, 0)).isEqualTo(new BigFraction(50_400, 29));
        assertThat(through(shares, own, 1)).isEqualTo(new BigFraction(78_000, 29));
        assertThat(reaching(shares, own, 0).doubleValue()).isCloseTo(827.586207, offset(1e-6));
        assertThat(reaching(shares, own, 1).doubleValue()).isCloseTo(2_772.413793, offset(1e-6));
        assertThat(reaching(shares, own, 0).add(reaching(shares, own, 1))).isEqualTo(new BigFraction(3_600));
    }

    @Test
    void leavesOutWhatAPoolGivesToItself() {
        var shares = SupportShares.of(AllocationTests.model("""
                - {code: s, takes: {}, supports: {s: 90, x: 2.5, y: 7.5}}
                - {code: x, %1$s}
                - {code: y, %1$s}
                """.formatted(DRIVER)));
        assertThat(shares.reaching().getFirst()).containsExactly(new BigFraction(1, 4), new BigFraction(3, 4));
    }

    @Test
    void refusesToSolveARingThatLetsNothingOut() {
        var model = new CostingModel(
                null,
                List.of(
                        new Pool("a", null, new Pool.Support(Map.of("b", BigDecimal.ONE))),
                        new Pool("b", null, new Pool.Support(Map.of("a", BigDecimal.ONE)))));
        assertThatIllegalStateException().isThrownBy(() -> SupportShares.of(model));
    }

    @Property(tries = 100)
    void everySupportPoolsCostReachesServingPoolsWhole(@ForAll long seed) {
        var shares = SupportShares.of(new RandomCompany(new Random(seed)).model());
        assertThat(shares.reaching())
                .allSatisfy(it -> assertThat(it.stream().reduce(BigFraction.ZERO, BigFraction::add))
                        .isEqualTo(BigFraction.ONE));
    }

    private static BigFraction through(SupportShares shares, long[] own, int pool) {
        return IntStream.range(0, own.length)
                .mapToObj(it -> shares.passing().get(it).get(pool).multiply(new BigFraction(own[it])))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction reaching(SupportShares shares, long[] own, int pool) {
        return IntStream.range(0, own.length)
                .mapToObj(it -> shares.reaching().get(it).get(pool).multiply(new BigFraction(own[it])))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }
}
