package io.hengke.value;

import io.hengke.value.segment.GaussianMixture;
import io.hengke.value.segment.Grouping;
import io.hengke.value.segment.KMeans;
import io.hengke.value.segment.Points;
import io.hengke.value.segment.Separation;
import io.hengke.value.segment.Stability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One way to group the buyers, and how good it is.
 *
 * @param bayesCriterion of a mixture; NaN for k-means
 * @param smallest share of the customers in the smallest group
 * @param stability each group's overlap with the most similar one of resampled customers; empty where the smallest group is too
 *     small anyway
 * @param explained share of the variance of the next half-year's contribution, its outer hundredths held at their bounds, that
 *     lies between groups fitted to the history before it, corrected for their number; empty where that history is too thin
 */
record SegmentCandidate(
        String method,
        Grouping grouping,
        double bayesCriterion,
        Separation separation,
        double smallest,
        List<Double> stability,
        OptionalDouble explained) {

    private static final int MOST_GROUPS = 8;

    /** Mixtures have many parameters: fewer groups, and fewer points to find them. */
    private static final int MOST_COMPONENTS = 6;

    private static final int MIXTURE_POINTS = 3000;

    /** A segment with fewer of the customers than this is not worth a plan of its own. */
    static final double FLOOR = 0.05;

    /** Mean overlap above which a grouping counts as found rather than cut. */
    static final double STABLE = 0.75;

    /** Every k-means up to 8 groups, and the mixture that Bayes's criterion prefers. */
    static List<SegmentCandidate> all(SegmentSample now, Optional<SegmentSample> before) {
        var candidates = new ArrayList<SegmentCandidate>();
        for (var k = 2; k <= MOST_GROUPS; k++) {
            var means = KMeans.fit(now.points(), k);
            candidates.add(of("k-means", means, Double.NaN, () -> Stability.of(now.points(), means), now, before));
        }
        var few = now.points().thinned(MIXTURE_POINTS);
        var mixture = IntStream.rangeClosed(2, MOST_COMPONENTS)
                .mapToObj(it -> GaussianMixture.fit(few, it))
                .min(Comparator.comparingDouble(GaussianMixture::bayesCriterion))
                .orElseThrow();
        candidates.add(of(
                "Gaussian mixture", mixture, mixture.bayesCriterion(), () -> Stability.of(few, mixture), now, before));
        return candidates;
    }

    private static SegmentCandidate of(
            String method,
            Grouping grouping,
            double bayesCriterion,
            Supplier<double[]> stability,
            SegmentSample now,
            Optional<SegmentSample> before) {
        var labels = grouping.groups(now.points());
        var sizes = new int[grouping.groups()];
        for (var label : labels) {
            sizes[label]++;
        }
        var smallest = Arrays.stream(sizes).min().orElse(0) / (double) labels.length;
        var explained = before.map(it -> explained(it, refit(grouping, it.points())));
        return new SegmentCandidate(
                method,
                grouping,
                bayesCriterion,
                Separation.of(now.points(), labels, grouping.groups()),
                smallest,
                smallest < FLOOR
                        ? List.of()
                        : Arrays.stream(stability.get()).boxed().toList(),
                explained.isPresent() ? OptionalDouble.of(explained.get()) : OptionalDouble.empty());
    }

    private static Grouping refit(Grouping grouping, Points points) {
        return switch (grouping) {
            case KMeans it -> KMeans.fit(points, it.groups());
            case GaussianMixture it -> GaussianMixture.fit(points.thinned(MIXTURE_POINTS), it.groups());
        };
    }

    /** Adjusted eta squared: 1 − (within / (n − k)) / (total / (n − 1)); below 0 where groups say less than chance. */
    private static double explained(SegmentSample before, Grouping grouping) {
        var labels = grouping.groups(before.points());
        var later = before.later();
        var sums = new double[grouping.groups()];
        var counts = new int[grouping.groups()];
        var mean = 0.0;
        for (var i = 0; i < later.length; i++) {
            sums[labels[i]] += later[i];
            counts[labels[i]]++;
            mean += later[i] / later.length;
        }
        var within = 0.0;
        var total = 0.0;
        for (var i = 0; i < later.length; i++) {
            var own = later[i] - sums[labels[i]] / counts[labels[i]];
            within += own * own;
            total += (later[i] - mean) * (later[i] - mean);
        }
        var used = Arrays.stream(counts).filter(it -> it > 0).count();
        return total > 0 ? 1 - within / (later.length - used) / (total / (later.length - 1)) : 0;
    }

    boolean isAdmissible() {
        return smallest >= FLOOR && meanStability() >= STABLE;
    }

    double meanStability() {
        return stability.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /**
     * Of the stable groupings without tiny groups, the one that says most about the next half-year's contribution, a whole
     * percent being a tie that the fewer groups win; without such a half-year the one whose groups lie furthest apart.
     */
    static Optional<SegmentCandidate> choose(List<SegmentCandidate> candidates) {
        var order = Comparator.comparingDouble((SegmentCandidate it) -> it.explained.isPresent()
                        ? Math.floor(100 * it.explained.getAsDouble())
                        : it.separation.silhouette())
                .reversed()
                .thenComparingInt(it -> it.grouping.groups())
                .thenComparing(it -> it.separation.silhouette(), Comparator.reverseOrder());
        return candidates.stream().filter(SegmentCandidate::isAdmissible).min(order);
    }
}
