package io.hengke.statistics;

/**
 * The mean gain in R² over all orders of joining, from R² of every subset: predictor j gains
 * Σ over subsets S without j of |S|!·(p−|S|−1)!/p! · (R²(S ∪ j) − R²(S)).
 */
final class LindemanMerendaGold {

    private final double[][] matrix;
    private final double[] outcome;
    private final int size;

    private LindemanMerendaGold(double[][] matrix, double[] outcome) {
        this.matrix = matrix;
        this.outcome = outcome;
        this.size = outcome.length;
    }

    /** @param matrix correlations of the predictors, positive definite; outcome their correlations with the outcome */
    static double[] of(double[][] matrix, double[] outcome) {
        return new LindemanMerendaGold(matrix, outcome).shares();
    }

    private double[] shares() {
        var explained = new double[1 << size];
        for (var subset = 1; subset < explained.length; subset++) {
            explained[subset] = explained(subset);
        }
        var shares = new double[size];
        for (var j = 0; j < size; j++) {
            for (var subset = 0; subset < explained.length; subset++) {
                if ((subset & 1 << j) == 0) {
                    shares[j] += (explained[subset | 1 << j] - explained[subset]) * chance(Integer.bitCount(subset));
                }
            }
        }
        return shares;
    }

    /** The chance that exactly a given subset of this many has joined before: 1 / (p · (p−1 over members)). */
    private double chance(int members) {
        var ways = 1.0;
        for (var i = 0; i < members; i++) {
            ways = ways * (size - 1 - i) / (i + 1);
        }
        return 1 / (size * ways);
    }

    /** R² of a subset: the squared length of L⁻¹·r, L being Cholesky's factor of its correlations. */
    private double explained(int subset) {
        var members = new int[Integer.bitCount(subset)];
        for (int j = 0, place = 0; j < size; j++) {
            if ((subset & 1 << j) != 0) {
                members[place++] = j;
            }
        }
        var factor = new double[members.length][members.length];
        var solved = new double[members.length];
        var sum = 0.0;
        for (var j = 0; j < members.length; j++) {
            for (var k = 0; k <= j; k++) {
                var rest = matrix[members[j]][members[k]];
                for (var m = 0; m < k; m++) {
                    rest -= factor[j][m] * factor[k][m];
                }
                factor[j][k] = j == k ? Math.sqrt(rest) : rest / factor[k][k];
            }
            var rest = outcome[members[j]];
            for (var k = 0; k < j; k++) {
                rest -= factor[j][k] * solved[k];
            }
            solved[j] = rest / factor[j][j];
            sum += solved[j] * solved[j];
        }
        return sum;
    }
}
