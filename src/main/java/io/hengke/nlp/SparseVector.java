package io.hengke.nlp;

/**
 * The non-zero coordinates of a vector.
 *
 * @param index ascending
 * @param value as long as {@code index}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; built and read in inner loops
record SparseVector(int[] index, float[] value) {

    /** All coordinates of a short vector. */
    static SparseVector dense(float[] values) {
        var index = new int[values.length];
        for (var i = 0; i < index.length; i++) {
            index[i] = i;
        }
        return new SparseVector(index, values);
    }

    double times(float[] other) {
        var sum = 0.0;
        for (var i = 0; i < index.length; i++) {
            sum += value[i] * other[index[i]];
        }
        return sum;
    }

    void addTo(float[] other, double factor) {
        for (var i = 0; i < index.length; i++) {
            other[index[i]] += (float) (factor * value[i]);
        }
    }

    /** Each coordinate times the given factor of its place. */
    SparseVector stretched(float[] factors) {
        var result = new float[value.length];
        for (var i = 0; i < result.length; i++) {
            result[i] = value[i] * factors[index[i]];
        }
        return new SparseVector(index, result);
    }

    double squares() {
        var sum = 0.0;
        for (var it : value) {
            sum += it * it;
        }
        return sum;
    }
}
