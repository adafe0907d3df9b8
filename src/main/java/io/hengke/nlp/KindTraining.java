package io.hengke.nlp;

import io.hengke.statistics.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits the classifier of one kind of label.
 *
 * <p>Every example is scored by lines it had no part in (five folds, each label spread evenly). On those scores a logistic
 * regression per label learns what probability they stand for, and how much words and meaning each tell (stacking, Wolpert
 * 1992). The quality shown is counted the same way, the regressions too fitted without the fold they are tried on.
 */
final class KindTraining {

    /** Examples of a label below which it is not learnt. */
    static final int FEWEST_EXAMPLES = 5;

    private static final int FOLDS = 5;
    private static final double RIDGE = 0.1;
    private static final int ENOUGH_OWN = 50;

    private final List<String> labels;
    private final List<SparseVector> words;
    private final List<float[]> meanings;
    private final int[] label;
    private final double[] importance;
    private final boolean[] isOwn;
    private final int size;

    /**
     * @param examples of one kind; each label at least {@link #FEWEST_EXAMPLES} times, at least two labels
     * @param meanings of each example; an empty one where it was not read
     */
    KindTraining(List<Example> examples, List<float[]> meanings, Vocabulary vocabulary, double ownImportance) {
        labels = examples.stream().map(Example::label).distinct().sorted().toList();
        words = examples.stream().map(it -> vocabulary.vector(it.text())).toList();
        this.meanings = meanings;
        label = examples.stream().mapToInt(it -> labels.indexOf(it.label())).toArray();
        importance = examples.stream()
                .mapToDouble(it -> it.isOwn() ? ownImportance : 1)
                .toArray();
        isOwn = new boolean[examples.size()];
        for (var i = 0; i < isOwn.length; i++) {
            isOwn[i] = examples.get(i).isOwn();
        }
        size = vocabulary.size();
    }

    KindModel fit(String kind) {
        var fold = folds();
        var wordScores = new double[label.length][];
        var meaningScores = new double[label.length][];
        for (var left = 0; left < FOLDS; left++) {
            var out = left;
            var kept = rows().filter(it -> fold[it] != out).toArray();
            var wordLines = wordLines(kept);
            rows().filter(it -> fold[it] == out)
                    .forEach(it -> wordScores[it] = KindModel.scores(wordLines, words.get(it)));
            var meaningLines = meaningLines(kept);
            rows().filter(it -> fold[it] == out && hasMeaning(it))
                    .forEach(it ->
                            meaningScores[it] = KindModel.scores(meaningLines, SparseVector.dense(meanings.get(it))));
        }
        var all = rows().toArray();
        var read = rows().filter(this::hasMeaning).toArray();
        return new KindModel(
                kind,
                labels,
                wordLines(all),
                meaningLines(all),
                links(all, wordScores),
                links(read, wordScores, meaningScores),
                new KindQuality(
                        countsOwn(), quality(all, fold, wordScores), quality(read, fold, wordScores, meaningScores)));
    }

    private IntStream rows() {
        return IntStream.range(0, label.length);
    }

    private boolean hasMeaning(int row) {
        return meanings.get(row).length > 0;
    }

    private float[][] wordLines(int[] rows) {
        return LabelLines.throughWords(
                Arrays.stream(rows).mapToObj(words::get).toList(),
                pick(label, rows),
                Arrays.stream(rows).mapToDouble(it -> importance[it]).toArray(),
                labels.size(),
                size);
    }

    private float[][] meaningLines(int[] rows) {
        var read = Arrays.stream(rows).filter(this::hasMeaning).toArray();
        return LabelLines.throughMeaning(
                Arrays.stream(read).mapToObj(meanings::get).toList(),
                pick(label, read),
                Arrays.stream(read).mapToDouble(it -> importance[it]).toArray(),
                labels.size());
    }

    /** Each label's examples in turn into fold 0, 1 … so that every fold has its share of each. */
    private int[] folds() {
        var seen = new int[labels.size()];
        return rows().map(it -> seen[label[it]]++ % FOLDS).toArray();
    }

    /** Per label the regression of having it over its scores; a label nobody or everybody has keeps its share. */
    private double[][] links(int[] rows, double[][]... scores) {
        var links = new double[labels.size()][];
        for (var one = 0; one < links.length; one++) {
            var place = one;
            var isPositive = new boolean[rows.length];
            var predictors = new double[rows.length][scores.length];
            for (var i = 0; i < rows.length; i++) {
                isPositive[i] = label[rows[i]] == place;
                for (var part = 0; part < scores.length; part++) {
                    predictors[i][part] = scores[part][rows[i]][place];
                }
            }
            var positives = Arrays.stream(rows).filter(it -> label[it] == place).count();
            links[one] = positives == 0 || positives == rows.length
                    ? constant(positives, rows.length, scores.length)
                    : LogisticRegression.fit(predictors, isPositive, RIDGE).coefficients();
        }
        return links;
    }

    private static double[] constant(long positives, int all, int parts) {
        var result = new double[parts + 1];
        result[0] = Math.log((positives + 0.5) / (all - positives + 0.5));
        return result;
    }

    private List<LabelQuality> quality(int[] rows, int[] fold, double[][]... scores) {
        var counted =
                Arrays.stream(rows).filter(it -> !countsOwn() || isOwn[it]).toArray();
        var count = new int[3][labels.size()];
        for (var left = 0; left < FOLDS; left++) {
            var out = left;
            var links = links(Arrays.stream(rows).filter(it -> fold[it] != out).toArray(), scores);
            Arrays.stream(counted).filter(it -> fold[it] == out).forEach(it -> {
                var own = Arrays.stream(scores).map(part -> part[it]).toArray(double[][]::new);
                var given = KindModel.best(KindModel.share(links, own));
                count[0][label[it]]++;
                count[1][given]++;
                count[2][given] += given == label[it] ? 1 : 0;
            });
        }
        var result = new ArrayList<LabelQuality>();
        for (var i = 0; i < labels.size(); i++) {
            result.add(new LabelQuality(labels.get(i), count[0][i], count[1][i], count[2][i]));
        }
        return result;
    }

    private boolean countsOwn() {
        var own = 0;
        for (var it : isOwn) {
            own += it ? 1 : 0;
        }
        return own >= ENOUGH_OWN;
    }

    private static int[] pick(int[] values, int[] places) {
        return Arrays.stream(places).map(it -> values[it]).toArray();
    }
}
