package io.hengke.value.segment;

import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Whether groups come back when the points are drawn anew (Hennig 2007): each group's mean Jaccard overlap with the most similar
 * group of a bootstrap sample. Above .75 a group is stable; below .6 it is hardly more than a cut through a cloud.
 */
public final class Stability {

    private static final int SAMPLE = 2000;
    private static final int DRAWS = 20;

    private Stability() {}

    /** Of k-means with k groups: for each of the given grouping's groups, its mean overlap; 0 for a group without points. */
    public static double[] of(Points points, KMeans grouping) {
        return of(points, grouping, (drawn, seed) -> KMeans.start(drawn, grouping.groups(), seed));
    }

    /** Of a mixture. */
    public static double[] of(Points points, GaussianMixture grouping) {
        return of(
                points,
                grouping,
                (drawn, seed) -> GaussianMixture.fit(
                        drawn, KMeans.start(drawn, grouping.groups(), seed), GaussianMixture.ROUGH));
    }

    private static double[] of(Points all, Grouping grouping, BiFunction<Points, Integer, Grouping> fit) {
        var points = all.thinned(SAMPLE);
        var labels = grouping.groups(points);
        var draws = IntStream.range(0, DRAWS)
                .parallel()
                .mapToObj(draw -> overlaps(points, labels, grouping.groups(), draw, fit))
                .toList();
        var means = new double[grouping.groups()];
        for (var draw : draws) {
            for (var c = 0; c < means.length; c++) {
                means[c] += draw[c] / DRAWS;
            }
        }
        return means;
    }

    private static double[] overlaps(
            Points points, int[] labels, int groups, int draw, BiFunction<Points, Integer, Grouping> fit) {
        var random = new SplittableRandom(7_919 + draw);
        var places = random.ints(points.size(), 0, points.size()).toArray();
        var fitted = fit.apply(points.pick(places), draw);
        var together = new int[groups][groups];
        var before = new int[groups];
        var after = new int[groups];
        for (var place : IntStream.of(places).distinct().toArray()) {
            var now = fitted.group(points, place);
            together[labels[place]][now]++;
            before[labels[place]]++;
            after[now]++;
        }
        var best = new double[groups];
        for (var c = 0; c < groups; c++) {
            for (var other = 0; other < groups; other++) {
                var either = before[c] + after[other] - together[c][other];
                best[c] = either > 0 ? Math.max(best[c], together[c][other] / (double) either) : best[c];
            }
        }
        return best;
    }
}
