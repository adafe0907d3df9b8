package io.hengke.value.likelihood;

import java.util.stream.IntStream;

/**
 * Sums over many rows in parallel with the same rounding every time: rows are cut at fixed places, whatever the number
 * of threads, and the parts are added in order.
 */
public final class OrderedSum {

    private static final int CHUNK = 2048;

    private OrderedSum() {}

    /** @return {@code width} sums over {@code rows} rows */
    public static double[] over(int rows, int width, Part part) {
        var chunks = (rows + CHUNK - 1) / CHUNK;
        var parts = new double[chunks][];
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            var sums = new double[width];
            part.add(chunk * CHUNK, Math.min(rows, (chunk + 1) * CHUNK), sums);
            parts[chunk] = sums;
        });
        var total = new double[width];
        for (var sums : parts) {
            for (var i = 0; i < width; i++) {
                total[i] += sums[i];
            }
        }
        return total;
    }

    /** Adds the rows from {@code from} (inclusive) to {@code to} (exclusive) into {@code sums}. */
    @FunctionalInterface
    public interface Part {
        void add(int from, int to, double[] sums);
    }
}
