package io.hengke.nlp;

import java.util.List;

/**
 * A text and its labels.
 *
 * @param labels one per kind, in the order of the model's kinds
 * @param isByMeaning whether its meaning was read too, not its words only
 */
public record ReadText(String text, List<TextLabel> labels, boolean isByMeaning) {

    public ReadText {
        labels = List.copyOf(labels);
    }
}
