package io.hengke.value.segment;

import io.hengke.value.likelihood.OrderedSum;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * k-means: k centres such that the squared distances of the points to their nearest centre sum to the least (Lloyd 1982), begun
 * at points far from each other (k-means++, Arthur, Vassilvitskii 2007) from ten fixed seeds, of which the best counts.
 *
 * <p>Above {@value #SAMPLE} points the starts compete on points spread evenly over all, and the best is finished on all points:
 * some twenty passes, each linear. The same points give the same bits, whatever the number of threads.
 */
public final class KMeans implements Grouping {

    private static final int SAMPLE = 20_000;
    private static final int STARTS = 10;
    private static final int PASSES = 300;

    /** Passes over all points after the sample has decided. */
    private static final int FINAL_PASSES = 25;

    private final double[][] centres;
    private final double inertia;

    private KMeans(double[][] centres, double inertia) {
        this.centres = centres;
        this.inertia = inertia;
    }

    /** @param k 1 or more; groups stay empty where there are fewer distinct points */
    public static KMeans fit(Points points, int k) {
        var sample = points.thinned(SAMPLE);
        var best = start(sample, k, 0);
        for (var seed = 1; seed < STARTS; seed++) {
            var next = start(sample, k, seed);
            best = next.inertia < best.inertia ? next : best;
        }
        return sample == points ? best : settle(points, best.centres, FINAL_PASSES);
    }

    /** One start, as for comparing resampled points many times over. */
    static KMeans start(Points points, int k, int seed) {
        return settle(points, spreadCentres(points, k, new SplittableRandom(seed)), PASSES);
    }

    /** Each next centre is a point, with a chance in proportion to its squared distance from the centres so far. */
    private static double[][] spreadCentres(Points points, int k, SplittableRandom random) {
        var centres = new double[k][];
        var nearest = new double[points.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        var next = random.nextInt(points.size());
        for (var c = 0; c < k; c++) {
            centres[c] = points.point(next);
            var total = 0.0;
            for (var i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], points.squareDistance(i, centres[c]));
                total += nearest[i];
            }
            var target = random.nextDouble() * total;
            next = 0;
            for (var sum = nearest[0]; next < nearest.length - 1 && sum <= target; sum += nearest[next]) {
                next++;
            }
        }
        return centres;
    }

    private static KMeans settle(Points points, double[][] start, int passes) {
        var centres = start;
        var labels = new int[points.size()];
        Arrays.fill(labels, -1);
        var inertia = 0.0;
        for (var pass = 0; pass < passes; pass++) {
            var sums = assign(points, centres, labels);
            inertia = sums[sums.length - 1];
            if (sums[sums.length - 2] == 0) {
                break;
            }
            centres = moved(centres, sums, points.dimensions());
        }
        return new KMeans(centres, inertia);
    }

    /** For each centre its points' sums and number; then how many points changed, and the sum of squared distances. */
    private static double[] assign(Points points, double[][] centres, int[] labels) {
        var d = points.dimensions();
        return OrderedSum.over(points.size(), centres.length * (d + 1) + 2, (from, to, sums) -> {
            for (var i = from; i < to; i++) {
                var label = nearest(points, i, centres);
                sums[sums.length - 2] += label == labels[i] ? 0 : 1;
                labels[i] = label;
                sums[sums.length - 1] += points.squareDistance(i, centres[label]);
                var offset = label * (d + 1);
                for (var j = 0; j < d; j++) {
                    sums[offset + j] += points.at(i, j);
                }
                sums[offset + d]++;
            }
        });
    }

    private static double[][] moved(double[][] centres, double[] sums, int dimensions) {
        var moved = new double[centres.length][];
        for (var c = 0; c < centres.length; c++) {
            moved[c] = centres[c].clone(); // a centre without points stays where it is
            var count = sums[c * (dimensions + 1) + dimensions];
            for (var j = 0; j < dimensions && count > 0; j++) {
                moved[c][j] = sums[c * (dimensions + 1) + j] / count;
            }
        }
        return moved;
    }

    private static int nearest(Points points, int point, double[][] centres) {
        var label = 0;
        var least = Double.POSITIVE_INFINITY;
        for (var c = 0; c < centres.length; c++) {
            var distance = points.squareDistance(point, centres[c]);
            if (distance < least) {
                least = distance;
                label = c;
            }
        }
        return label;
    }

    @Override
    public int groups() {
        return centres.length;
    }

    @Override
    public int group(Points points, int point) {
        return nearest(points, point, centres);
    }

    @Override
    public List<Form> forms() {
        return Arrays.stream(centres).map(KMeans::form).toList();
    }

    private static Form form(double[] centre) {
        var rows = new double[centre.length][centre.length + 1];
        for (var i = 0; i < centre.length; i++) {
            rows[i][i] = 1;
            rows[i][centre.length] = -centre[i];
        }
        return new Form(rows, 0);
    }

    /** Sum of the squared distances of the points to their centres. */
    public double inertia() {
        return inertia;
    }
}
