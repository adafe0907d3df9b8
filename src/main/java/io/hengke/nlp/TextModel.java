package io.hengke.nlp;

import java.util.ArrayList;
import java.util.List;

/**
 * What has been learnt about texts: their words, and a classifier per kind of label.
 *
 * @param shippedLabels labels of the project's own examples it was fitted to
 * @param ownLabels labels of the company's
 */
record TextModel(Vocabulary vocabulary, List<KindModel> kinds, int shippedLabels, int ownLabels) {

    TextModel {
        kinds = List.copyOf(kinds);
    }

    /** Probabilities per kind and label, from the words alone. */
    List<double[]> byWords(SparseVector words) {
        return kinds.stream().map(it -> it.byWords(words)).toList();
    }

    List<double[]> byMeaning(SparseVector words, float[] meaning) {
        return kinds.stream().map(it -> it.byMeaning(words, meaning)).toList();
    }

    ReadText read(String text, List<double[]> probabilities, boolean isByMeaning) {
        var labels = new ArrayList<TextLabel>();
        for (var i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            var best = KindModel.best(probabilities.get(i));
            labels.add(new TextLabel(
                    kind.kind(), kind.labels().get(best), probabilities.get(i)[best]));
        }
        return new ReadText(text, labels, isByMeaning);
    }
}
