package io.hengke.retention.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well scores put leavers before stayers: the receiver operating characteristic and what is read from it.
 *
 * <p>Rows with equal scores are one step of the curve, so that no figure depends on their order.
 */
public final class Ranking {

    private final List<Step> steps;
    private final long leavers;
    private final long rows;

    private Ranking(List<Step> steps, long leavers, long rows) {
        this.steps = steps;
        this.leavers = leavers;
        this.rows = rows;
    }

    /** Rows of one score. */
    private record Step(long leavers, long stayers) {}

    /**
     * A point of the curve.
     *
     * @param stayers share of the stayers at or above a score
     * @param leavers share of the leavers at or above it
     */
    public record Point(double stayers, double leavers) {}

    /** @param scores higher: likelier to leave */
    public static Ranking of(double[] scores, boolean[] hasLeft) {
        var order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer it) -> -scores[it]))
                .toList();
        var steps = new ArrayList<Step>();
        var leavers = 0L;
        for (var i = 0; i < order.size(); ) {
            var score = scores[order.get(i)];
            var left = 0;
            var all = 0;
            for (; i < order.size() && scores[order.get(i)] == score; i++) {
                left += hasLeft[order.get(i)] ? 1 : 0;
                all++;
            }
            steps.add(new Step(left, all - left));
            leavers += left;
        }
        return new Ranking(steps, leavers, scores.length);
    }

    /** Both leavers and stayers are there: without either, none of the figures has a meaning. */
    public boolean isDefined() {
        return leavers > 0 && leavers < rows;
    }

    /** Share of leavers. */
    public double baseRate() {
        return leavers / (double) rows;
    }

    /**
     * The chance that a leaver scores above a stayer, ties counted half (Hanley and McNeil 1982); NaN unless
     * {@link #isDefined}.
     */
    public double areaUnderCurve() {
        var above = 0L;
        var twice = 0.0;
        for (var step : steps) {
            twice += (double) step.stayers * (2 * above + step.leavers);
            above += step.leavers;
        }
        return twice / (2.0 * leavers * (rows - leavers));
    }

    /**
     * Standard error of the area (Hanley and McNeil 1982, from the area alone); NaN unless {@link #isDefined}.
     */
    public double standardErrorOfArea() {
        var area = areaUnderCurve();
        var square = area * area;
        var stayers = rows - leavers;
        var variance = area * (1 - area)
                + (leavers - 1) * (area / (2 - area) - square)
                + (stayers - 1) * (2 * square / (1 + area) - square);
        return Math.sqrt(Math.max(0, variance) / ((double) leavers * stayers));
    }

    /**
     * Rate of leavers among the highest scores over the rate among all; rows that tie at the edge count in part.
     *
     * @param share of the rows that is looked at, e.g. 0.1; rounded down to whole rows, at least one
     */
    public double lift(double share) {
        var wanted = Math.max(1, (long) Math.floor(share * rows + 1e-9));
        var open = wanted;
        var found = 0.0;
        for (var step : steps) {
            var all = step.leavers + step.stayers;
            var taken = Math.min(open, all);
            found += step.leavers * (taken / (double) all);
            open -= taken;
            if (open == 0) {
                break;
            }
        }
        return found / wanted / baseRate();
    }

    /** The upper convex hull of the curve, from (0, 0) to (1, 1): what a choice of thresholds can reach. */
    public List<Point> convexHull() {
        var hull = new ArrayList<Point>();
        hull.add(new Point(0, 0));
        var left = 0L;
        var stayed = 0L;
        for (var step : steps) {
            left += step.leavers;
            stayed += step.stayers;
            var next = new Point(stayed / (double) (rows - leavers), left / (double) leavers);
            while (hull.size() > 1 && isBelow(hull.get(hull.size() - 2), hull.getLast(), next)) {
                hull.removeLast();
            }
            hull.add(next);
        }
        return hull;
    }

    /** Whether the middle point is on or below the line between the two others. */
    private static boolean isBelow(Point from, Point middle, Point to) {
        return (middle.leavers - from.leavers) * (to.stayers - from.stayers)
                <= (to.leavers - from.leavers) * (middle.stayers - from.stayers) + 1e-15;
    }
}
