package io.hengke.value.likelihood;

/**
 * Maximises a smooth function of a few variables: BFGS with a line search that assures both sufficient increase and a
 * flatter slope (weak Wolfe conditions, by bisection). No random choice: the same function gives the same bits.
 *
 * <p>Each variable is kept within ±{@value #BOUND} by searching in u, variable = BOUND · tanh(u / BOUND): a likelihood that
 * rises for ever, as when nobody ever stops buying, ends at its limit instead of running away.
 */
final class QuasiNewton {

    /** Bound of a logarithm: parameters between 4.5e-5 and 2.2e4 in units of the longest history. */
    static final double BOUND = 10;

    private static final int ITERATIONS = 300;

    private final LogLikelihood function;
    private final int size;
    private int evaluations;

    private double[] position;
    private double[] slope;
    private double value;

    private QuasiNewton(LogLikelihood function, double[] start) {
        this.function = function;
        this.size = function.size();
        this.position = new double[size];
        for (var i = 0; i < size; i++) {
            var ratio = Math.clamp(start[i] / BOUND, -0.9, 0.9);
            position[i] = BOUND * 0.5 * Math.log((1 + ratio) / (1 - ratio));
        }
        this.slope = new double[size];
        this.value = negative(position, slope);
    }

    /**
     * @param at where the search ended
     * @param value of the function there
     * @param gradient largest slope there, in any direction that does not leave the bounds
     */
    record Optimum(Point at, double value, double gradient, int evaluations) {}

    /** A point of the search space; the array is not to be changed. */
    @SuppressWarnings("ArrayRecordComponent") // identity never matters here
    record Point(double[] values) {}

    /**
     * @param accuracy of the gradient to stop at
     * @param inverseCurvature a guess of the inverse of minus the second derivatives; the better, the fewer the steps. Empty: none
     */
    static Optimum maximise(LogLikelihood function, double[] start, double accuracy, double[][] inverseCurvature) {
        var search = new QuasiNewton(function, start);
        search.run(accuracy, inverseCurvature);
        return new Optimum(
                new Point(bounded(search.position)), -search.value, largest(search.slope), search.evaluations);
    }

    private void run(double accuracy, double[][] guess) {
        var isGuessed = guess.length > 0;
        var inverse = isGuessed ? guess : identity(1 / Math.max(1, largest(slope)));
        for (var iteration = 0; iteration < ITERATIONS && largest(slope) > accuracy; iteration++) {
            var direction = new double[size];
            var descent = 0.0;
            for (var i = 0; i < size; i++) {
                for (var j = 0; j < size; j++) {
                    direction[i] -= inverse[i][j] * slope[j];
                }
                descent += direction[i] * slope[i];
            }
            if (!(descent < 0)) {
                return; // only rounding is left
            }
            var before = position;
            var slopeBefore = slope;
            if (!step(direction, descent)) {
                return;
            }
            update(inverse, before, slopeBefore, iteration == 0 && !isGuessed);
        }
    }

    /** Moves along the direction; false where rounding hides any progress. */
    private boolean step(double[] direction, double descent) {
        var shortest = 0.0;
        var longest = Double.POSITIVE_INFINITY;
        var length = Math.min(1, 3 / largest(direction));
        for (var trial = 0; trial < 60; trial++) {
            var next = new double[size];
            for (var i = 0; i < size; i++) {
                next[i] = position[i] + length * direction[i];
            }
            var slopeThere = new double[size];
            var valueThere = negative(next, slopeThere);
            var slopeAlong = 0.0;
            for (var i = 0; i < size; i++) {
                slopeAlong += direction[i] * slopeThere[i];
            }
            var tolerance = 4e-16 * Math.abs(value); // beside the optimum the value itself is only rounding
            if (!(valueThere <= value + 1e-4 * length * descent + tolerance)) {
                longest = length;
            } else if (slopeAlong < 0.9 * descent) {
                shortest = length;
            } else {
                var progress = valueThere < value || largest(slopeThere) < largest(slope);
                position = progress ? next : position;
                slope = progress ? slopeThere : slope;
                value = progress ? valueThere : value;
                return progress;
            }
            length = Double.isInfinite(longest) ? 2 * shortest : (shortest + longest) / 2;
        }
        return false;
    }

    private void update(double[][] inverse, double[] before, double[] slopeBefore, boolean isFirst) {
        var moved = new double[size];
        var bent = new double[size];
        var curvature = 0.0;
        var bentSquare = 0.0;
        for (var i = 0; i < size; i++) {
            moved[i] = position[i] - before[i];
            bent[i] = slope[i] - slopeBefore[i];
            curvature += moved[i] * bent[i];
            bentSquare += bent[i] * bent[i];
        }
        if (!(curvature > 1e-300)) {
            return;
        }
        if (isFirst) {
            for (var i = 0; i < size; i++) {
                inverse[i][i] = curvature / bentSquare;
            }
        }
        var product = new double[size];
        var quadratic = 0.0;
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                product[i] += inverse[i][j] * bent[j];
            }
            quadratic += bent[i] * product[i];
        }
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                inverse[i][j] += (1 + quadratic / curvature) * moved[i] * moved[j] / curvature
                        - (product[i] * moved[j] + moved[i] * product[j]) / curvature;
            }
        }
    }

    /** The negative function at a point of the unbounded space, with its slope there; infinite where undefined. */
    private double negative(double[] point, double[] slopeThere) {
        evaluations++;
        var result = -function.at(bounded(point), slopeThere);
        for (var i = 0; i < size; i++) {
            var cosh = Math.cosh(point[i] / BOUND);
            slopeThere[i] = -slopeThere[i] / (cosh * cosh);
        }
        return Double.isFinite(result) ? result : Double.POSITIVE_INFINITY;
    }

    private static double[] bounded(double[] point) {
        var result = new double[point.length];
        for (var i = 0; i < point.length; i++) {
            result[i] = BOUND * Math.tanh(point[i] / BOUND);
        }
        return result;
    }

    private double[][] identity(double factor) {
        var result = new double[size][size];
        for (var i = 0; i < size; i++) {
            result[i][i] = factor;
        }
        return result;
    }

    static double largest(double[] vector) {
        var result = 0.0;
        for (var it : vector) {
            result = Math.max(result, Math.abs(it));
        }
        return result;
    }
}
