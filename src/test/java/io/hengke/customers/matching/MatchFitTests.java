package io.hengke.customers.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchFitTests {

    private static final double[] USUAL = {0.2, 0, 0, 0.8};

    /** Four fields with known chances, and of each pattern as many pairs as those give: the fit finds the chances again. */
    @Test
    void findsTheChancesThatMadeThePairs() {
        var same = new double[] {0.9, 0.8, 0.95, 0.7};
        var other = new double[] {0.003, 0.005, 0.002, 0.01};
        var records = 20_001L;
        var all = records * (records - 1) / 2.0;
        var share = 5_000 / all;
        var patterns = new ArrayList<AgreementPattern>();
        var every = new double[4][4];
        for (var bits = 0; bits < 16; bits++) {
            var levels = new int[4];
            var ifSame = all * share;
            var ifOther = all * (1 - share);
            for (var field = 0; field < 4; field++) {
                var isEqual = (bits >> field & 1) == 1;
                levels[field] = isEqual ? 3 : 0;
                ifSame *= isEqual ? same[field] : 1 - same[field];
                ifOther *= isEqual ? other[field] : 1 - other[field];
            }
            var pairs = Math.round(ifSame + ifOther);
            patterns.add(new AgreementPattern(levels, pairs));
            for (var field = 0; field < 4; field++) {
                every[field][levels[field]] += pairs;
            }
        }
        var fields = new ArrayList<Field>();
        for (var field = 0; field < 4; field++) {
            fields.add(new Field("field " + field, USUAL, every[field]));
        }

        var fit = MatchFit.of(fields, patterns, records);

        assertThat(fit.expected()).isCloseTo(5_000, within(50.0));
        for (var field = 0; field < 4; field++) {
            assertThat(fit.same(field, 3)).isCloseTo(same[field], within(0.005));
            assertThat(fit.other(field, 3)).isCloseTo(other[field], within(0.0005));
            assertThat(fit.bits(field, 3)).isCloseTo(Math.log(same[field] / other[field]) / Math.log(2), within(0.1));
        }
        // Bayes' rule by hand for a pair that agrees in all but the last field
        var odds = share / (1 - share) * .9 / .003 * .8 / .005 * .95 / .002 * .3 / .99;
        assertThat(fit.probability(new int[] {3, 3, 3, 0})).isCloseTo(odds / (1 + odds), within(0.01));
    }

    @Test
    void anUnknownFieldSaysNothing() {
        var field = new Field("name", USUAL, new double[] {90, 0, 0, 10});
        var fit = MatchFit.of(
                List.of(field, new Field("phone", USUAL, new double[4])),
                List.of(new AgreementPattern(new int[] {3, AgreementPattern.UNKNOWN}, 10)),
                15);
        assertThat(fit.bits(1, AgreementPattern.UNKNOWN)).isZero();
        assertThat(fit.probability(new int[] {3, AgreementPattern.UNKNOWN})).isBetween(0.0, 1.0);
    }

    /** No pair agrees more often than chance has it: nothing is found, and the usual chances remain. */
    @Test
    void findsNothingAmongStrangers() {
        var every = new double[] {4_900, 0, 0, 50};
        var fit = MatchFit.of(
                List.of(new Field("name", USUAL, every)), List.of(new AgreementPattern(new int[] {3}, 50)), 100);
        assertThat(fit.expected()).isLessThan(1);
        assertThat(fit.probability(new int[] {3})).isLessThan(0.1);
    }

    @Test
    void groupsHoldThroughOthers() {
        var clusters = new Clusters();
        clusters.join(7, 5);
        clusters.join(9, 7);
        clusters.join(2, 9);
        clusters.join(20, 30);
        assertThat(clusters.all().values()).containsExactly(2, 2, 2, 2, 20, 20);
        assertThat(clusters.cluster(5)).isEqualTo(2);
        assertThat(clusters.cluster(4)).isEqualTo(4);
    }
}
