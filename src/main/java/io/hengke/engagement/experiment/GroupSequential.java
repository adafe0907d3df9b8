package io.hengke.engagement.experiment;

import io.hengke.statistics.Normal;
import java.util.function.DoubleUnaryOperator;

/**
 * Looks at a growing experiment that together keep the level of a single test: the |z| at which to stop, look by look.
 *
 * <p>Exact by recursive numerical integration of the density of the paths that have not stopped (Armitage, McPherson, Rowe
 * 1969; Jennison, Turnbull 2000, chapter 19).
 */
public final class GroupSequential {

    private static final double TOLERANCE = 1e-13;

    /** The smallest step between looks, as a part of the whole: below it two looks are one. */
    private static final double SMALLEST_STEP = 0.005;

    private GroupSequential() {}

    /** How strict the looks are against each other. */
    public enum Rule {
        /** c/√t: hardly ever early, nearly the usual limit at the end (O'Brien, Fleming 1979). */
        O_BRIEN_FLEMING,
        /** The same limit at every look (Pocock 1977). */
        POCOCK,
        /** Spends the level as O'Brien and Fleming would, at whatever times looks fall (Lan, DeMets 1983). */
        SPENDING_O_BRIEN_FLEMING,
        /** Spends α·ln(1 + (e−1)·t). */
        SPENDING_POCOCK
    }

    /** Equally spaced looks. */
    public static double[] boundaries(Rule rule, int looks, double significance) {
        var times = new double[looks];
        for (var i = 0; i < looks; i++) {
            times[i] = (i + 1) / (double) looks;
        }
        return boundaries(rule, times, significance);
    }

    /**
     * @param times parts of the planned information at the looks, growing by 0.005 at least, the last at most 1. The
     *     spending rules keep the rest of the level for later where the last is below 1.
     * @param significance two-sided, e.g. 0.05
     * @return the least |z| to stop at, one per look
     */
    public static double[] boundaries(Rule rule, double[] times, double significance) {
        verify(times, significance);
        return switch (rule) {
            case O_BRIEN_FLEMING -> scaled(times, significance, it -> 1 / Math.sqrt(it));
            case POCOCK -> scaled(times, significance, _ -> 1);
            case SPENDING_O_BRIEN_FLEMING -> {
                var z = Normal.quantile(1 - significance / 4); // half of the level on either side
                yield spent(times, it -> 2 * Normal.twoSided(z / Math.sqrt(it)));
            }
            case SPENDING_POCOCK -> spent(times, it -> significance * Math.log(1 + (Math.E - 1) * it));
        };
    }

    /** The chance to stop at each look where there is no effect. */
    public static double[] stopping(double[] times, double[] boundaries) {
        var paths = new SurvivingPaths(shortestStep(times));
        var chances = new double[times.length];
        for (var i = 0; i < times.length; i++) {
            chances[i] = paths.stopping(times[i], boundaries[i]);
            paths = paths.after(times[i], boundaries[i]);
        }
        return chances;
    }

    private static double[] scaled(double[] times, double significance, DoubleUnaryOperator shape) {
        var constant = root(
                it -> {
                    var total = 0.0;
                    for (var chance : stopping(times, shaped(times, shape, it))) {
                        total += chance;
                    }
                    return total - significance;
                },
                0.01,
                40);
        return shaped(times, shape, constant);
    }

    private static double[] shaped(double[] times, DoubleUnaryOperator shape, double constant) {
        var boundaries = new double[times.length];
        for (var i = 0; i < times.length; i++) {
            boundaries[i] = constant * shape.applyAsDouble(times[i]);
        }
        return boundaries;
    }

    private static double[] spent(double[] times, DoubleUnaryOperator spending) {
        var boundaries = new double[times.length];
        var paths = new SurvivingPaths(shortestStep(times));
        var before = 0.0;
        for (var i = 0; i < times.length; i++) {
            var now = spending.applyAsDouble(times[i]);
            var share = now - before;
            var current = paths;
            var time = times[i];
            boundaries[i] = root(it -> current.stopping(time, it) - share, 0, 40);
            paths = paths.after(time, boundaries[i]);
            before = now;
        }
        return boundaries;
    }

    /** Of a falling function; the end where it has no root between. */
    private static double root(DoubleUnaryOperator falling, double low, double high) {
        while (high - low > TOLERANCE * Math.max(1, low)) {
            var middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (falling.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double shortestStep(double[] times) {
        var shortest = times[0];
        for (var i = 1; i < times.length; i++) {
            shortest = Math.min(shortest, times[i] - times[i - 1]);
        }
        return shortest;
    }

    private static void verify(double[] times, double significance) {
        var before = 0.0;
        for (var time : times) {
            if (!(time - before >= SMALLEST_STEP * (1 - 1e-9)) || time > 1) {
                throw new IllegalArgumentException("Looks must grow by 0.005 at least and end by 1");
            }
            before = time;
        }
        if (times.length == 0 || !(significance > 0 && significance < 1)) {
            throw new IllegalArgumentException("Looks and a level between 0 and 1 are needed");
        }
    }
}
