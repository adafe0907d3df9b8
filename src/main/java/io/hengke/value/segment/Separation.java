package io.hengke.value.segment;

import io.hengke.value.likelihood.OrderedSum;

/**
 * How well groups lie apart. Each figure is NaN where it has no meaning: with fewer than two groups that hold points.
 *
 * @param silhouette mean of (b − a)/max(a, b), a = mean distance to the own group, b = to the nearest other (Rousseeuw 1987):
 *     −1 to 1, the higher the better; above {@value #PAIRS} points over points spread evenly over all of them
 * @param calinskiHarabasz variance between groups over variance within (1974): the higher the better
 * @param daviesBouldin mean over groups of the worst ratio of spread to distance between centres (1979): the lower the better
 * @param within sum of squared distances to the groups' means
 * @param total sum of squared distances to the mean of all
 */
public record Separation(
        double silhouette, double calinskiHarabasz, double daviesBouldin, double within, double total) {

    /** Every pair of points is looked at, so not of more points than this. */
    static final int PAIRS = 3000;

    public static Separation of(Points points, int[] labels, int groups) {
        var d = points.dimensions();
        var sums = OrderedSum.over(points.size(), groups * (d + 1), (from, to, part) -> {
            for (var i = from; i < to; i++) {
                for (var j = 0; j < d; j++) {
                    part[labels[i] * (d + 1) + j] += points.at(i, j);
                }
                part[labels[i] * (d + 1) + d]++;
            }
        });
        var centres = new double[groups][d];
        var counts = new double[groups];
        var mean = new double[d];
        var used = 0;
        for (var c = 0; c < groups; c++) {
            counts[c] = sums[c * (d + 1) + d];
            used += counts[c] > 0 ? 1 : 0;
            for (var j = 0; j < d; j++) {
                centres[c][j] = counts[c] > 0 ? sums[c * (d + 1) + j] / counts[c] : 0;
                mean[j] += sums[c * (d + 1) + j] / points.size();
            }
        }
        // for each group the distances to its centre; then their squares, and the squares of those to the mean of all
        var spreads = OrderedSum.over(points.size(), groups + 2, (from, to, part) -> {
            for (var i = from; i < to; i++) {
                var square = points.squareDistance(i, centres[labels[i]]);
                part[labels[i]] += Math.sqrt(square);
                part[groups] += square;
                part[groups + 1] += points.squareDistance(i, mean);
            }
        });
        var within = spreads[groups];
        var total = spreads[groups + 1];
        if (used < 2) {
            return new Separation(Double.NaN, Double.NaN, Double.NaN, within, total);
        }
        var ratio = (total - within) / (used - 1) / (within / (points.size() - used));
        return new Separation(
                silhouette(points, labels, groups),
                ratio,
                daviesBouldin(centres, counts, spreads, used),
                within,
                total);
    }

    private static double daviesBouldin(double[][] centres, double[] counts, double[] spreads, int used) {
        var sum = 0.0;
        for (var c = 0; c < counts.length; c++) {
            var worst = 0.0;
            for (var other = 0; other < counts.length; other++) {
                if (other != c && counts[c] > 0 && counts[other] > 0) {
                    var square = 0.0;
                    for (var j = 0; j < centres[c].length; j++) {
                        var difference = centres[c][j] - centres[other][j];
                        square += difference * difference;
                    }
                    worst = Math.max(
                            worst, (spreads[c] / counts[c] + spreads[other] / counts[other]) / Math.sqrt(square));
                }
            }
            sum += worst;
        }
        return sum / used;
    }

    private static double silhouette(Points points, int[] labels, int groups) {
        var places = points.spread(PAIRS);
        var counts = new int[groups];
        for (var place : places) {
            counts[labels[place]]++;
        }
        var sum = OrderedSum.over(places.length, 1, (from, to, part) -> {
            for (var i = from; i < to; i++) {
                part[0] += silhouette(points, labels, places, counts, places[i]);
            }
        });
        return sum[0] / places.length;
    }

    private static double silhouette(Points points, int[] labels, int[] places, int[] counts, int point) {
        var own = labels[point];
        if (counts[own] < 2) {
            return 0; // by convention
        }
        var here = points.point(point);
        var distances = new double[counts.length];
        for (var other : places) {
            distances[labels[other]] += Math.sqrt(points.squareDistance(other, here));
        }
        var within = distances[own] / (counts[own] - 1);
        var between = Double.POSITIVE_INFINITY;
        for (var c = 0; c < counts.length; c++) {
            if (c != own && counts[c] > 0) {
                between = Math.min(between, distances[c] / counts[c]);
            }
        }
        var larger = Math.max(within, between);
        return larger > 0 && Double.isFinite(larger) ? (between - within) / larger : 0;
    }
}
