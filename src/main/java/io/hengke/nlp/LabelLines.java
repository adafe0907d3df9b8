package io.hengke.nlp;

import java.util.List;

/**
 * Draws a line per label: the texts with it on one side, all others on the other.
 *
 * <p>Runs of characters are first stretched by how differently they occur on the two sides, 1 + |log ratio| of their
 * smoothed frequencies (Wang and Manning 2012, NB-SVM, interpolated), which lets few examples decide much.
 */
final class LabelLines {

    private static final double WORD_COST = 0.2;
    private static final double MEANING_COST = 0.2;

    private LabelLines() {}

    /**
     * @param labels the label of each row, as a place below {@code count}
     * @param importance of each row, 1 for an ordinary one
     */
    static float[][] throughWords(List<SparseVector> rows, int[] labels, double[] importance, int count, int size) {
        var lines = new float[count][];
        for (var label = 0; label < count; label++) {
            var isPositive = is(labels, label);
            var stretch = stretch(rows, isPositive, size);
            var stretched = rows.stream().map(it -> it.stretched(stretch)).toList();
            var weights = SupportVectors.fit(stretched, isPositive, times(importance, WORD_COST), size);
            for (var i = 0; i < size; i++) {
                weights[i] *= stretch[i];
            }
            lines[label] = weights;
        }
        return lines;
    }

    static float[][] throughMeaning(List<float[]> rows, int[] labels, double[] importance, int count) {
        var vectors = rows.stream().map(SparseVector::dense).toList();
        var lines = new float[count][];
        for (var label = 0; label < count; label++) {
            lines[label] = SupportVectors.fit(
                    vectors, is(labels, label), times(importance, MEANING_COST), SentenceEmbedding.SIZE);
        }
        return lines;
    }

    private static float[] stretch(List<SparseVector> rows, boolean[] isPositive, int size) {
        var here = new double[size];
        var there = new double[size];
        var all = new double[] {size, size}; // one of each run is added, so that none is impossible
        for (var i = 0; i < isPositive.length; i++) {
            for (var place : rows.get(i).index()) {
                (isPositive[i] ? here : there)[place]++;
                all[isPositive[i] ? 0 : 1]++;
            }
        }
        var result = new float[size];
        for (var i = 0; i < size; i++) {
            result[i] = (float) (1 + Math.abs(Math.log((here[i] + 1) / all[0] / ((there[i] + 1) / all[1]))));
        }
        return result;
    }

    private static boolean[] is(int[] labels, int label) {
        var result = new boolean[labels.length];
        for (var i = 0; i < labels.length; i++) {
            result[i] = labels[i] == label;
        }
        return result;
    }

    private static double[] times(double[] values, double factor) {
        var result = values.clone();
        for (var i = 0; i < result.length; i++) {
            result[i] *= factor;
        }
        return result;
    }
}
