package io.hengke.value.segment;

import java.util.SplittableRandom;

/** Points of the same number of dimensions, in one array: a million customers of seven features are 56 MB. */
public final class Points {

    final double[] values;
    private final int dimensions;

    /** @param values row after row; not copied */
    public Points(double[] values, int dimensions) {
        if (dimensions < 1 || values.length % dimensions != 0) {
            throw new IllegalArgumentException(
                    "%d values are no points of %d dimensions".formatted(values.length, dimensions));
        }
        this.values = values;
        this.dimensions = dimensions;
    }

    public int size() {
        return values.length / dimensions;
    }

    public int dimensions() {
        return dimensions;
    }

    public double at(int point, int dimension) {
        return values[point * dimensions + dimension];
    }

    /** Squared Euclidean distance of a point from a place. */
    double squareDistance(int point, double[] place) {
        var sum = 0.0;
        var offset = point * dimensions;
        for (var j = 0; j < dimensions; j++) {
            var difference = values[offset + j] - place[j];
            sum += difference * difference;
        }
        return sum;
    }

    double[] point(int point) {
        var result = new double[dimensions];
        System.arraycopy(values, point * dimensions, result, 0, dimensions);
        return result;
    }

    /** The points at the given places, repeats allowed. */
    Points pick(int[] places) {
        var result = new double[places.length * dimensions];
        for (var i = 0; i < places.length; i++) {
            System.arraycopy(values, places[i] * dimensions, result, i * dimensions, dimensions);
        }
        return new Points(result, dimensions);
    }

    /** Places of at most {@code most} points spread over all of them: one at random, from a fixed seed, of each equal part. */
    public int[] spread(int most) {
        var count = Math.min(size(), most);
        var random = new SplittableRandom(count);
        var places = new int[count];
        for (var i = 0; i < count; i++) {
            var from = (int) ((long) i * size() / count);
            var to = (int) ((i + 1L) * size() / count);
            places[i] = random.nextInt(from, to);
        }
        return places;
    }

    /** At most {@code most} points spread over all of them. */
    public Points thinned(int most) {
        return size() <= most ? this : pick(spread(most));
    }
}
