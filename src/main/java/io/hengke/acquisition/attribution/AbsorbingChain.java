package io.hengke.acquisition.attribution;

/**
 * The linear system of a chain: x = Q x + r, with x the probability that a state ends in a conversion, Q the steps between
 * states and r the steps to conversion. State 0 is the start.
 */
final class AbsorbingChain {

    private static final int MOST_ELIMINATED = 512;
    private static final double STILL = 1e-15;
    private static final int MOST_SWEEPS = 100_000;

    /** For each state the states that follow it. */
    private final int[][] next;

    /** For each of them the channel that leads there. */
    private final int[][] channel;

    private final double[][] probability;

    /** For each state the probability that conversion follows. */
    private final double[] converts;

    /** For each state that probability times the mean value of these conversions. */
    private final double[] pays;

    private AbsorbingChain(int states) {
        next = new int[states][];
        channel = new int[states][];
        probability = new double[states][];
        converts = new double[states];
        pays = new double[states];
    }

    static AbsorbingChain of(MarkovChain chain) {
        var result = new AbsorbingChain(chain.states());
        for (int state = 0; state < chain.states(); state++) {
            result.read(chain, state);
        }
        return result;
    }

    private void read(MarkovChain chain, int state) {
        var counts = chain.counts(state);
        var sum = chain.seen(state);
        var steps = 0;
        for (int i = 0; i < chain.channels(); i++) {
            steps += counts[i] > 0 ? 1 : 0;
        }
        next[state] = new int[steps];
        channel[state] = new int[steps];
        probability[state] = new double[steps];
        for (int i = chain.channels() - 1; i >= 0; i--) {
            if (counts[i] > 0) {
                steps--;
                next[state][steps] = chain.next(state, i);
                channel[state][steps] = i;
                probability[state][steps] = counts[i] / sum;
            }
        }
        converts[state] = counts[chain.channels()] / sum;
        pays[state] = chain.worth(state) / sum;
    }

    /** The probability of a conversion from the start where steps into a channel lead to nothing; −1: no such channel. */
    double conversionWithout(int removed) {
        return solve(converts, removed);
    }

    /** The same for the expected value of conversions. */
    double valueWithout(int removed) {
        return solve(pays, removed);
    }

    private double solve(double[] ends, int removed) {
        return ends.length <= MOST_ELIMINATED ? eliminated(ends, removed) : swept(ends, removed);
    }

    double[] converts() {
        return converts;
    }

    /**
     * States are eliminated from the last to the first, so that the start's own equation remains. The matrix is diagonally
     * dominant, as rows of Q sum to 1 at most and every state leads to an end, so it needs no pivoting.
     */
    double eliminated(double[] ends, int removed) {
        var states = ends.length;
        var matrix = new double[states][states];
        var right = ends.clone();
        for (int row = 0; row < states; row++) {
            matrix[row][row] = 1;
            for (int i = 0; i < next[row].length; i++) {
                if (channel[row][i] != removed) {
                    matrix[row][next[row][i]] -= probability[row][i];
                }
            }
        }
        for (int pivot = states - 1; pivot > 0; pivot--) {
            for (int row = 0; row < pivot; row++) {
                var factor = matrix[row][pivot] / matrix[pivot][pivot];
                if (factor != 0) {
                    for (int column = 0; column < pivot; column++) {
                        matrix[row][column] -= factor * matrix[pivot][column];
                    }
                    right[row] -= factor * right[pivot];
                }
            }
        }
        return right[0] / matrix[0][0];
    }

    double swept(double[] ends, int removed) {
        var x = ends.clone();
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            var moved = 0.0;
            for (int state = x.length - 1; state >= 0; state--) {
                var better = equation(ends, x, state, removed);
                moved = Math.max(moved, Math.abs(better - x[state]));
                x[state] = better;
            }
            if (moved <= STILL * Math.abs(x[0])) {
                break;
            }
        }
        return x[0];
    }

    /** What a state's own equation says of it, given the others; a step to itself is solved, not repeated. */
    private double equation(double[] ends, double[] x, int state, int removed) {
        var sum = ends[state];
        var stays = 0.0;
        for (int i = 0; i < next[state].length; i++) {
            if (channel[state][i] != removed) {
                if (next[state][i] == state) {
                    stays = probability[state][i];
                } else {
                    sum += probability[state][i] * x[next[state][i]];
                }
            }
        }
        return sum / (1 - stays);
    }
}
