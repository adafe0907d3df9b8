package io.hengke.value.segment;

import java.util.List;
import java.util.stream.IntStream;

/** A way to put any point into one of k groups. */
public sealed interface Grouping permits KMeans, GaussianMixture {

    /** Number of groups. */
    int groups();

    /** Group of a point, from 0. */
    int group(Points points, int point);

    /** Each group's distance form. */
    List<Form> forms();

    /** Groups of all points. */
    default int[] groups(Points points) {
        var result = new int[points.size()];
        IntStream.range(0, result.length).parallel().forEach(it -> result[it] = group(points, it));
        return result;
    }
}
