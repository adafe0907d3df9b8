package io.hengke.value.segment;

/** A way to put any point into one of k groups. */
public sealed interface Grouping permits KMeans, GaussianMixture {

    /** Number of groups. */
    int groups();

    /** Group of a point, from 0. */
    int group(Points points, int point);

    /** Groups of all points. */
    default int[] groups(Points points) {
        var result = new int[points.size()];
        java.util.stream.IntStream.range(0, result.length).parallel().forEach(it -> result[it] = group(points, it));
        return result;
    }
}
