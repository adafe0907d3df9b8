package io.hengke.retention.prediction;

/**
 * Shares out what a tree adds among its predictors: the mean, over all orders of learning them, of what learning one changes
 * (Shapley 1953). At most seven predictors, so all subsets are looked at.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ShapleyShares(Node tree, int[] predictors) {

    /** @param outcome bit s: split s goes left */
    double[] of(int outcome) {
        var count = predictors.length;
        var expected = new double[1 << count];
        for (var subset = 0; subset < expected.length; subset++) {
            expected[subset] = tree.expected(outcome, known(subset));
        }
        var shares = new double[count];
        for (var subset = 0; subset < expected.length; subset++) {
            for (var i = 0; i < count; i++) {
                if ((subset >> i & 1) == 0) {
                    shares[i] +=
                            weight(Integer.bitCount(subset), count) * (expected[subset | 1 << i] - expected[subset]);
                }
            }
        }
        return shares;
    }

    private long known(int subset) {
        var known = 0L;
        for (var i = 0; i < predictors.length; i++) {
            known |= (subset >> i & 1) == 1 ? 1L << predictors[i] : 0;
        }
        return known;
    }

    /** |S|! (n − |S| − 1)! / n! */
    private static double weight(int size, int count) {
        var weight = 1.0 / count;
        for (var i = 1; i <= size; i++) {
            weight *= i / (double) (count - i);
        }
        return weight;
    }
}
