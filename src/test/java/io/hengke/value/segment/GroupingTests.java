package io.hengke.value.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Groups made here, and points without any. */
class GroupingTests {

    /** Three clouds of different width, far from each other. */
    private static Points clouds(int each) {
        var random = new SplittableRandom(4);
        var values = new double[each * 3 * 2];
        for (var i = 0; i < each * 3; i++) {
            var cloud = i % 3;
            values[2 * i] = random.nextGaussian() * (1 + cloud) + 20 * cloud;
            values[2 * i + 1] = random.nextGaussian() - 15 * cloud * cloud;
        }
        return new Points(values, 2);
    }

    @Test
    void findsTheCloudsAmongManyPoints() {
        var points = clouds(20_000); // more than the sample
        for (var grouping : List.of(KMeans.fit(points, 3), GaussianMixture.fit(points.thinned(5000), 3))) {
            var labels = grouping.groups(points);
            for (var i = 3; i < labels.length; i++) {
                assertThat(labels[i]).isEqualTo(labels[i - 3]);
            }
            assertThat(Arrays.stream(labels).limit(3).distinct().count()).isEqualTo(3);
        }
    }

    @Test
    void givesTheSameBitsAtAnyNumberOfThreads() throws Exception {
        var points = clouds(8000);
        try (var alone = new ForkJoinPool(1);
                var many = new ForkJoinPool(7)) {
            var usual = KMeans.fit(points, 4);
            assertThat(alone.submit(() -> KMeans.fit(points, 4).inertia()).get())
                    .isEqualTo(usual.inertia());
            assertThat(many.submit(() -> KMeans.fit(points, 4).groups(points)).get())
                    .isEqualTo(usual.groups(points));
            var mixture = GaussianMixture.fit(points, 3).logLikelihood();
            assertThat(alone.submit(() -> GaussianMixture.fit(points, 3).logLikelihood())
                            .get())
                    .isEqualTo(mixture);
            var separation = Separation.of(points, usual.groups(points), 4);
            assertThat(many.submit(() -> Separation.of(points, usual.groups(points), 4))
                            .get())
                    .isEqualTo(separation);
        }
    }

    @Test
    void samplesTheSilhouetteOfManyPoints() {
        var few = clouds(900);
        var many = clouds(9000);
        var silhouette = Separation.of(few, KMeans.fit(few, 3).groups(few), 3).silhouette();
        assertThat(Separation.of(many, KMeans.fit(many, 3).groups(many), 3).silhouette())
                .isCloseTo(silhouette, within(.02));
    }

    @Test
    void endsQuietlyWherePointsAreAllEqual() {
        var equal = new Points(new double[300], 3);
        for (var grouping : List.of(KMeans.fit(equal, 3), GaussianMixture.fit(equal, 3))) {
            var labels = grouping.groups(equal);
            assertThat(labels).containsOnly(labels[0]);
            var separation = Separation.of(equal, labels, 3);
            assertThat(separation.silhouette()).isNaN();
            assertThat(separation.total()).isZero();
        }
        assertThat(Stability.of(equal, KMeans.fit(equal, 2))).doesNotContain(Double.NaN);
        assertThat(GaussianMixture.fit(equal, 2).bayesCriterion()).isFinite();
        var one = new Points(new double[] {1, 2}, 2);
        assertThat(KMeans.fit(one, 2).inertia()).isZero();
    }

    @Test
    void fitsAMixtureAcrossAConstantColumn() {
        var random = new SplittableRandom(2);
        var values = new double[2000];
        for (var i = 0; i < 1000; i++) {
            values[2 * i] = random.nextGaussian() + 8 * (i % 2);
        }
        var mixture = GaussianMixture.fit(new Points(values, 2), 2);
        assertThat(mixture.logLikelihood()).isFinite();
        var labels = mixture.groups(new Points(values, 2));
        assertThat(labels[0]).isNotEqualTo(labels[1]);
    }

    @Test
    void formsSayTheSameAsTheGroupings() {
        var points = clouds(500);
        for (var grouping : List.of(KMeans.fit(points, 5), GaussianMixture.fit(points, 5))) {
            var forms = grouping.forms();
            for (var i = 0; i < points.size(); i++) {
                var least = 0;
                for (var c = 1; c < forms.size(); c++) {
                    least = forms.get(c).of(points, i) < forms.get(least).of(points, i) ? c : least;
                }
                assertThat(least).isEqualTo(grouping.group(points, i));
            }
        }
    }
}
