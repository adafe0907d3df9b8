package io.hengke.control.response;

import java.util.Arrays;

/**
 * Least squares in which some coefficients must not be below 0 (Lawson, Hanson 1974, chapter 23), from the normal equations.
 * Columns that others already say get the least change a tiny ridge gives them.
 */
final class NonNegative {

    private static final double RIDGE = 1e-9;

    private NonNegative() {}

    /**
     * @param columns first the free ones, then those that must not be below 0
     * @param rows how many of the first rows to fit to
     * @return one coefficient per column
     */
    static double[] fit(double[][] columns, int free, double[] y, int rows) {
        var size = columns.length;
        var gram = new double[size][size];
        var target = new double[size];
        for (var i = 0; i < size; i++) {
            for (var j = 0; j <= i; j++) {
                gram[i][j] = dot(columns[i], columns[j], rows);
                gram[j][i] = gram[i][j];
            }
            target[i] = dot(columns[i], y, rows);
        }
        for (var i = 0; i < size; i++) {
            gram[i][i] += RIDGE * Math.max(gram[i][i], 1e-12);
        }
        return solve(gram, target, free);
    }

    private static double[] solve(double[][] gram, double[] target, int free) {
        var size = target.length;
        var isIn = new boolean[size];
        Arrays.fill(isIn, 0, free, true);
        var current = passive(gram, target, isIn);
        for (var round = 0; round < 10 * size; round++) {
            var next = steepest(gram, target, current, isIn);
            if (next < 0) {
                break;
            }
            isIn[next] = true;
            var wanted = passive(gram, target, isIn);
            // step towards the new solution until the first coefficient meets 0, drop it, and solve again
            while (isBelowZero(wanted, isIn, free)) {
                var step = 1.0;
                for (var i = free; i < size; i++) {
                    if (isIn[i] && wanted[i] <= 0) {
                        step = Math.min(step, current[i] / (current[i] - wanted[i] + 1e-300));
                    }
                }
                for (var i = 0; i < size; i++) {
                    current[i] += step * (wanted[i] - current[i]);
                    if (i >= free && isIn[i] && current[i] <= 1e-12 && wanted[i] <= 0) {
                        isIn[i] = false;
                        current[i] = 0;
                    }
                }
                wanted = passive(gram, target, isIn);
            }
            current = wanted;
        }
        return current;
    }

    private static boolean isBelowZero(double[] wanted, boolean[] isIn, int free) {
        for (var i = free; i < wanted.length; i++) {
            if (isIn[i] && wanted[i] <= 0) {
                return true;
            }
        }
        return false;
    }

    /** The column left out whose coefficient would gain most, or −1. */
    private static int steepest(double[][] gram, double[] target, double[] current, boolean[] isIn) {
        var best = -1;
        var largest = 1e-9;
        for (var i = 0; i < target.length; i++) {
            if (!isIn[i]) {
                // in standard deviations of the column, so that its unit does not matter
                var gain = (target[i] - dot(gram[i], current, target.length)) / Math.sqrt(Math.max(gram[i][i], 1e-300));
                if (gain > largest * Math.max(1, Math.abs(target[0]))) {
                    largest = gain / Math.max(1, Math.abs(target[0]));
                    best = i;
                }
            }
        }
        return best;
    }

    /** The unconstrained solution over the columns that are in, by Cholesky; 0 for the others. */
    private static double[] passive(double[][] gram, double[] target, boolean[] isIn) {
        var chosen = new int[target.length];
        var size = 0;
        for (var i = 0; i < isIn.length; i++) {
            if (isIn[i]) {
                chosen[size++] = i;
            }
        }
        var lower = new double[size][size];
        for (var i = 0; i < size; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = gram[chosen[i]][chosen[j]];
                for (var k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-300)) : sum / lower[j][j];
            }
        }
        var middle = new double[size];
        for (var i = 0; i < size; i++) {
            var sum = target[chosen[i]];
            for (var k = 0; k < i; k++) {
                sum -= lower[i][k] * middle[k];
            }
            middle[i] = sum / lower[i][i];
        }
        var solution = new double[target.length];
        for (var i = size - 1; i >= 0; i--) {
            var sum = middle[i];
            for (var k = i + 1; k < size; k++) {
                sum -= lower[k][i] * solution[chosen[k]];
            }
            solution[chosen[i]] = sum / lower[i][i];
        }
        return solution;
    }

    private static double dot(double[] left, double[] right, int length) {
        var sum = 0.0;
        for (var i = 0; i < length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
