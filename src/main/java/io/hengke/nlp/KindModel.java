package io.hengke.nlp;

import io.hengke.statistics.LogisticRegression;
import java.util.Arrays;
import java.util.List;

/**
 * A fitted classifier for one kind of label: per label a line through the words and one through the meaning, and what
 * probability their scores stand for.
 *
 * @param wordWeights per label, one per run of the vocabulary and the intercept
 * @param meaningWeights per label, one per coordinate of the embedding and the intercept
 * @param wordLink per label, intercept and slope of the log-odds over the words' score
 * @param bothLink per label, intercept and slopes over the words' and the meaning's score
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KindModel(
        String kind,
        List<String> labels,
        float[][] wordWeights,
        float[][] meaningWeights,
        double[][] wordLink,
        double[][] bothLink,
        KindQuality quality) {

    /** A probability per label, from the words alone; they sum to 1. */
    double[] byWords(SparseVector words) {
        return share(wordLink, new double[][] {scores(wordWeights, words)});
    }

    /** A probability per label, from words and meaning; they sum to 1. */
    double[] byMeaning(SparseVector words, float[] meaning) {
        return share(
                bothLink,
                new double[][] {scores(wordWeights, words), scores(meaningWeights, SparseVector.dense(meaning))});
    }

    /** w·x + intercept of each label. */
    static double[] scores(float[][] weights, SparseVector row) {
        return Arrays.stream(weights)
                .mapToDouble(it -> row.times(it) + it[it.length - 1])
                .toArray();
    }

    /** @param scores per part, per label */
    static double[] share(double[][] links, double[][] scores) {
        var result = new double[links.length];
        for (var label = 0; label < links.length; label++) {
            var sum = links[label][0];
            for (var part = 0; part < scores.length; part++) {
                sum += links[label][part + 1] * scores[part][label];
            }
            result[label] = LogisticRegression.probability(sum);
        }
        var total = Math.max(Arrays.stream(result).sum(), Double.MIN_NORMAL);
        for (var label = 0; label < result.length; label++) {
            result[label] /= total;
        }
        return result;
    }

    /** The place of the greatest; of equal ones the first. */
    static int best(double[] values) {
        var best = 0;
        for (var i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
