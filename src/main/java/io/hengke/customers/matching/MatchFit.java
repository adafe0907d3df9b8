package io.hengke.customers.matching;

import java.util.Arrays;
import java.util.List;

/**
 * The model of Fellegi and Sunter (1969), fitted by expectation-maximisation (Winkler 1988) to all pairs of records.
 *
 * <p>A pair that is one and the same agrees in field f on level l with chance m, any other pair with chance u, fields apart
 * from each other; λ of all pairs are the same. The log-odds of a pair are logit λ + Σ ln(m/u); a field that one of the two
 * does not have adds nothing. Pairs that were not compared count as different ones, so u is what chance really gives: people
 * who share a common name do not look alike only because they were compared for it.
 *
 * <p>m is drawn towards its usual values as by 20 pairs seen before (Dirichlet), which is what remains where data hold no or
 * few duplicates.
 */
public final class MatchFit {

    private static final double PAIRS_SEEN_BEFORE = 20;
    private static final double DUPLICATES_BEFORE = 0.01;
    private static final int MOST_ROUNDS = 1_000;
    private static final double CONVERGED = 1e-10;

    private final List<Field> fields;
    private final double[][] same;
    private final double[][] other;
    private double share;
    private double expected;

    private MatchFit(List<Field> fields, double share) {
        this.fields = fields;
        this.share = share;
        same = fields.stream().map(it -> it.usual().clone()).toArray(double[][]::new);
        other = fields.stream()
                .map(it -> shares(it, new double[AgreementPattern.LEVELS]))
                .toArray(double[][]::new);
    }

    /**
     * @param patterns of the compared pairs, in an order that decides the last digit
     * @param records two or more
     */
    public static MatchFit of(List<Field> fields, List<AgreementPattern> patterns, long records) {
        var allPairs = records * (records - 1) / 2.0;
        var fit = new MatchFit(fields, Math.min(0.5, DUPLICATES_BEFORE * records / allPairs));
        for (var round = 0; round < MOST_ROUNDS; round++) {
            if (fit.improve(patterns, allPairs) < CONVERGED) {
                break;
            }
        }
        return fit;
    }

    /** That the two records are one, 0 to 1. */
    public double probability(int[] levels) {
        var odds = Math.log(share / (1 - share));
        for (var field = 0; field < levels.length; field++) {
            odds += Math.log(2) * bits(field, levels[field]);
        }
        return odds >= 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds));
    }

    /** What a level of agreement tells, as log₂ m/u: above 0 for, below 0 against; 0 for an unknown one. */
    public double bits(int field, int level) {
        return level == AgreementPattern.UNKNOWN ? 0 : Math.log(same[field][level] / other[field][level]) / Math.log(2);
    }

    /** m: the chance that records of one and the same agree so. */
    public double same(int field, int level) {
        return same[field][level];
    }

    /** u: the chance that records of different ones agree so. */
    public double other(int field, int level) {
        return other[field][level];
    }

    /** λ: the share of all pairs that are the same. */
    public double share() {
        return share;
    }

    /** How many of the compared pairs are the same, as expected. */
    public double expected() {
        return expected;
    }

    /** One round; answers how far the chances moved. */
    private double improve(List<AgreementPattern> patterns, double allPairs) {
        var found = new double[fields.size()][AgreementPattern.LEVELS];
        var total = 0.0;
        for (var pattern : patterns) {
            var matches = probability(pattern.levels()) * pattern.pairs();
            total += matches;
            for (var field = 0; field < found.length; field++) {
                if (pattern.levels()[field] != AgreementPattern.UNKNOWN) {
                    found[field][pattern.levels()[field]] += matches;
                }
            }
        }
        var moved = Math.abs(share - total / allPairs) * allPairs / Math.max(1, total);
        expected = total;
        share = Math.clamp(total / allPairs, 1e-15, 0.999);
        for (var field = 0; field < found.length; field++) {
            var usual = fields.get(field).usual();
            var known = Arrays.stream(found[field]).sum();
            for (var level = 0; level < AgreementPattern.LEVELS; level++) {
                var next = (found[field][level] + PAIRS_SEEN_BEFORE * usual[level]) / (known + PAIRS_SEEN_BEFORE);
                moved = Math.max(moved, Math.abs(next - same[field][level]));
                same[field][level] = next;
            }
            other[field] = shares(fields.get(field), found[field]);
        }
        return moved;
    }

    /** What is left of every pair when the same ones are taken off, as shares; never nothing. */
    private static double[] shares(Field field, double[] taken) {
        var rarest = 0.5 / Math.max(1, field.pairs());
        var left = new double[AgreementPattern.LEVELS];
        for (var level = 0; level < left.length; level++) {
            left[level] = Math.max((field.everyPair()[level] - taken[level]) / Math.max(1, field.pairs()), rarest);
        }
        var sum = Arrays.stream(left).sum();
        return Arrays.stream(left).map(it -> it / sum).toArray();
    }
}
