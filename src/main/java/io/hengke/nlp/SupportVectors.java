package io.hengke.nlp;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al. 2008, algorithm 1).
 *
 * <p>Minimises ½‖w‖² + Σ cᵢ max(0, 1 − yᵢ w·xᵢ)². The intercept is one more coordinate, of value 1. The order of visits is
 * shuffled from a fixed seed, so the same examples give the same weights.
 */
final class SupportVectors {

    private static final int MOST_ROUNDS = 60;
    private static final double CLOSE_ENOUGH = 0.01;

    private SupportVectors() {}

    /**
     * @param isPositive the class of each row
     * @param costs cᵢ, what an error in each row costs
     * @param size number of coordinates
     * @return the weight of each coordinate and, last, the intercept
     */
    static float[] fit(List<SparseVector> rows, boolean[] isPositive, double[] costs, int size) {
        var weights = new float[size + 1];
        var multipliers = new double[rows.size()];
        var squares = rows.stream().mapToDouble(it -> it.squares() + 1).toArray();
        var order = new int[rows.size()];
        for (var i = 0; i < order.length; i++) {
            order[i] = i;
        }
        var random = new SplittableRandom(1);
        for (var round = 0; round < MOST_ROUNDS; round++) {
            shuffle(order, random);
            var farthest = 0.0;
            for (var i : order) {
                var row = rows.get(i);
                var side = isPositive[i] ? 1 : -1;
                var slack = 1 / (2 * costs[i]);
                var slope = side * (row.times(weights) + weights[size]) - 1 + slack * multipliers[i];
                var reach = multipliers[i] == 0 ? Math.min(slope, 0) : slope;
                farthest = Math.max(farthest, Math.abs(reach));
                if (reach != 0) {
                    var before = multipliers[i];
                    multipliers[i] = Math.max(before - slope / (squares[i] + slack), 0);
                    var step = side * (multipliers[i] - before);
                    row.addTo(weights, step);
                    weights[size] += (float) step;
                }
            }
            if (farthest < CLOSE_ENOUGH) {
                break;
            }
        }
        return weights;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (var i = order.length - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
