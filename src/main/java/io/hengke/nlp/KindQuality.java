package io.hengke.nlp;

import java.util.List;

/**
 * How well a kind of label is found, by five-fold cross-validation on the labels it was learnt from.
 *
 * @param isOwn measured on the company's own labels only; otherwise on all, most of them the project's
 * @param byWords per label, with the words alone
 * @param byMeaning per label, with words and meaning together, on the examples whose meaning was read
 */
public record KindQuality(boolean isOwn, List<LabelQuality> byWords, List<LabelQuality> byMeaning) {

    public KindQuality {
        byWords = List.copyOf(byWords);
        byMeaning = List.copyOf(byMeaning);
    }

    /** Share of the texts that were given the label they have. */
    public static double accuracy(List<LabelQuality> labels) {
        var examples = labels.stream().mapToInt(LabelQuality::examples).sum();
        return labels.stream().mapToInt(LabelQuality::correct).sum() / (double) examples;
    }
}
