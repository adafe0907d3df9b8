package io.hengke.engagement.experiment;

import io.hengke.statistics.Normal;

/**
 * The density of the score B(t) = z·√t over the paths that no look has stopped yet, as weighted points (composite
 * Gauss–Legendre, eight points to a panel no wider than one standard deviation of the shortest step between looks).
 */
final class SurvivingPaths {

    private static final double[] NODES = {
        0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };
    private static final double[] WEIGHTS = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };

    /** Beyond so many standard deviations nothing is left that a double would show. */
    private static final double FAR = 9;

    private final double finest;
    private final double time;
    private final double[] points;
    private final double[] masses;

    /**
     * At the start: all mass at 0.
     *
     * @param shortestStep between two looks, and from 0 to the first, as a part of the whole
     */
    SurvivingPaths(double shortestStep) {
        this(Math.sqrt(shortestStep), 0, new double[] {0}, new double[] {1});
    }

    private SurvivingPaths(double finest, double time, double[] points, double[] masses) {
        this.finest = finest;
        this.time = time;
        this.points = points;
        this.masses = masses;
    }

    /** The chance that a path survived until now and has |z| of the boundary or more at the given time. */
    double stopping(double next, double boundary) {
        var step = Math.sqrt(next - time);
        var limit = boundary * Math.sqrt(next);
        var sum = 0.0;
        for (var i = 0; i < points.length; i++) {
            sum += masses[i]
                    * (Normal.cumulative((points[i] - limit) / step) + Normal.cumulative((-points[i] - limit) / step));
        }
        return sum;
    }

    /** Those that do not stop at the given time. */
    SurvivingPaths after(double next, double boundary) {
        var step = Math.sqrt(next - time);
        var limit = Math.min(boundary, FAR) * Math.sqrt(next);
        var panels = (int) Math.ceil(2 * limit / finest) + 1;
        var at = new double[panels * 8];
        var mass = new double[panels * 8];
        var half = limit / panels;
        for (var panel = 0; panel < panels; panel++) {
            var middle = -limit + (2 * panel + 1) * half;
            for (var node = 0; node < 4; node++) {
                var first = panel * 8 + 2 * node;
                at[first] = middle - half * NODES[node];
                at[first + 1] = middle + half * NODES[node];
                mass[first] = half * WEIGHTS[node] * density(at[first], step);
                mass[first + 1] = half * WEIGHTS[node] * density(at[first + 1], step);
            }
        }
        return new SurvivingPaths(finest, next, at, mass);
    }

    private double density(double score, double step) {
        var sum = 0.0;
        for (var i = 0; i < points.length; i++) {
            sum += masses[i] * Normal.density((score - points[i]) / step);
        }
        return sum / step;
    }
}
