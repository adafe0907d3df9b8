package io.hengke.retention.prediction;

import java.util.stream.IntStream;

/**
 * Parts rows by their place: row i is in fold i mod {@code count}.
 */
public record Folds(int count) {

    /** The places that are not in the fold. */
    public int[] rest(int rows, int fold) {
        return IntStream.range(0, rows).filter(it -> it % count != fold).toArray();
    }

    double[] rest(double[] values, int fold) {
        return IntStream.of(rest(values.length, fold))
                .mapToDouble(it -> values[it])
                .toArray();
    }

    boolean[] rest(boolean[] values, int fold) {
        var places = rest(values.length, fold);
        var rest = new boolean[places.length];
        for (var i = 0; i < places.length; i++) {
            rest[i] = values[places[i]];
        }
        return rest;
    }
}
