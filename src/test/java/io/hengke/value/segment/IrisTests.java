package io.hengke.value.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Fisher's irises: figures that other programs give for them. */
class IrisTests {

    private static List<String[]> rows() {
        try (var file = Objects.requireNonNull(IrisTests.class.getResourceAsStream("/segment/iris.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(it -> it.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Points iris() {
        return new Points(
                rows().stream()
                        .flatMapToDouble(it -> Arrays.stream(it).limit(4).mapToDouble(Double::parseDouble))
                        .toArray(),
                4);
    }

    private static int[] species() {
        var names = List.of("setosa", "versicolor", "virginica");
        return rows().stream().mapToInt(it -> names.indexOf(it[4])).toArray();
    }

    @Test
    void findsThreeGroupsByKMeans() {
        var means = KMeans.fit(iris(), 3);
        var labels = means.groups(iris());
        assertThat(means.inertia()).isCloseTo(78.851441426146, within(5.1e-13));
        assertThat(sizes(labels, 3)).containsExactly(38, 50, 62);
        var separation = Separation.of(iris(), labels, 3);
        assertThat(separation.silhouette()).isCloseTo(.5528190123564095, within(1e-14));
        assertThat(separation.calinskiHarabasz()).isCloseTo(561.62775662962, within(5.1e-12));
        assertThat(separation.daviesBouldin()).isCloseTo(.6619715465007465, within(1e-14));
        assertThat(separation.within()).isCloseTo(78.851441426146, within(5.1e-13));
        assertThat(separation.total()).isCloseTo(681.3706, within(5.1e-5));
        assertThat(1 - separation.within() / separation.total()).isCloseTo(.884, within(5.1e-4));
        assertThat(adjustedRand(labels, species())).isCloseTo(.7302382722834697, within(1e-14));
    }

    @Test
    void findsTwoGroupsByKMeans() {
        var means = KMeans.fit(iris(), 2);
        assertThat(means.inertia()).isCloseTo(152.3479517603579, within(1e-12));
        assertThat(Separation.of(iris(), means.groups(iris()), 2).silhouette())
                .isCloseTo(.6810461692117462, within(1e-14));
    }

    @Test
    void fitsMixturesAsOthersDo() {
        var three = GaussianMixture.fit(iris(), 3);
        assertThat(three.logLikelihood()).isCloseTo(-180.185477, within(1e-4));
        assertThat(three.bayesCriterion()).isCloseTo(580.838907, within(2e-4));
        assertThat(adjustedRand(three.groups(iris()), species())).isCloseTo(.903874, within(5.1e-7));
        var two = GaussianMixture.fit(iris(), 2);
        assertThat(two.logLikelihood()).isCloseTo(-214.354704, within(1e-4));
        assertThat(two.bayesCriterion()).isCloseTo(574.017832, within(2e-4));
        assertThat(two.bayesCriterion()).isLessThan(three.bayesCriterion());
    }

    @Test
    void trustsTheTwoGroupsMoreThanFive() {
        var two = Stability.of(iris(), KMeans.fit(iris(), 2));
        assertThat(Arrays.stream(two).min().orElseThrow()).isGreaterThan(.9);
        var five = Stability.of(iris(), KMeans.fit(iris(), 5));
        assertThat(Arrays.stream(five).min().orElseThrow()).isLessThan(.75);
        var mixture = Stability.of(iris(), GaussianMixture.fit(iris(), 2));
        assertThat(Arrays.stream(mixture).min().orElseThrow()).isGreaterThan(.9);
    }

    private static int[] sizes(int[] labels, int groups) {
        var sizes = new int[groups];
        for (var label : labels) {
            sizes[label]++;
        }
        Arrays.sort(sizes);
        return sizes;
    }

    /** Agreement of two groupings, 1 if the same and 0 as by chance (Hubert, Arabie 1985). */
    private static double adjustedRand(int[] one, int[] other) {
        var table = new int[3][3];
        for (var i = 0; i < one.length; i++) {
            table[one[i]][other[i]]++;
        }
        var both = 0.0;
        var rows = 0.0;
        var columns = 0.0;
        for (var i = 0; i < 3; i++) {
            var row = 0;
            var column = 0;
            for (var j = 0; j < 3; j++) {
                both += pairs(table[i][j]);
                row += table[i][j];
                column += table[j][i];
            }
            rows += pairs(row);
            columns += pairs(column);
        }
        var expected = rows * columns / pairs(one.length);
        return (both - expected) / ((rows + columns) / 2 - expected);
    }

    private static double pairs(int n) {
        return n * (n - 1) / 2.0;
    }
}
