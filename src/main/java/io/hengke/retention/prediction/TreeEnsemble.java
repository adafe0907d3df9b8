package io.hengke.retention.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sum of regression trees as gradient boosting makes them, with contributions by TreeSHAP (Lundberg, Erion, Lee 2018: the
 * path-dependent form), exact and as fast as scoring: what a tree adds depends only on how its few splits turn out, so the
 * Shapley values of each of its outcomes are worked out once.
 */
final class TreeEnsemble implements RiskModel {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Tree> trees;
    private final double base;
    private final double expected;

    private TreeEnsemble(List<Tree> trees, double base) {
        this.trees = List.copyOf(trees);
        this.base = base;
        this.expected = base + trees.stream().mapToDouble(it -> it.expected).sum();
    }

    /**
     * @param dumps one tree each, as XGBoost writes them in JSON with covers; predictors are named f0, f1 …
     * @param base log-odds that the trees add to
     */
    static TreeEnsemble parse(String[] dumps, double base) {
        var trees = new ArrayList<Tree>();
        for (var dump : dumps) {
            trees.add(Tree.of(JSON.readTree(dump)));
        }
        return new TreeEnsemble(trees, base);
    }

    @Override
    public double score(float[] row) {
        var score = base;
        for (var tree : trees) {
            score += tree.values[tree.outcome(row)];
        }
        return score;
    }

    @Override
    public void explain(float[] row, double[] contributions) {
        Arrays.fill(contributions, 0);
        for (var tree : trees) {
            var shares = tree.shares[tree.outcome(row)];
            for (var i = 0; i < shares.length; i++) {
                contributions[tree.predictors[i]] += shares[i];
            }
        }
    }

    @Override
    public double expectedScore() {
        return expected;
    }

    /**
     * @param predictors of the splits, each once
     * @param splits predictor and limit of each split; below the limit is the left branch
     * @param values by outcome: bit s tells whether split s went left
     * @param shares by outcome: what each of {@code predictors} added
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Tree(int[] predictors, Split[] splits, double[] values, double[][] shares, double expected) {

        private static final int MOST_SPLITS = 7; // of three levels

        static Tree of(JsonNode root) {
            var splits = new ArrayList<Split>();
            var node = Node.of(root, splits);
            if (splits.size() > MOST_SPLITS) {
                throw new IllegalArgumentException("A tree of %d splits is too large".formatted(splits.size()));
            }
            var predictors = splits.stream()
                    .mapToInt(Split::predictor)
                    .distinct()
                    .sorted()
                    .toArray();
            var outcomes = 1 << splits.size();
            var values = new double[outcomes];
            var shares = new double[outcomes][];
            for (var outcome = 0; outcome < outcomes; outcome++) {
                values[outcome] = node.expected(outcome, -1);
                shares[outcome] = new ShapleyShares(node, predictors).of(outcome);
            }
            return new Tree(predictors, splits.toArray(Split[]::new), values, shares, node.expected(0, 0));
        }

        int outcome(float[] row) {
            var outcome = 0;
            for (var i = 0; i < splits.length; i++) {
                outcome |= row[splits[i].predictor] < splits[i].limit ? 1 << i : 0;
            }
            return outcome;
        }
    }

    /** A split's question: is the predictor below the limit? */
    record Split(int predictor, float limit) {}
}
