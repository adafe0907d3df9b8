package io.hengke.nlp;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;

/** Kinds and labels as a reader knows them; {@code train} understands these names too. */
public final class LabelNames {

    private LabelNames() {}

    /** A kind of the company's own is its own name. */
    public static String kind(String kind, Language language) {
        return Messages.in(language).find("nlp.kind." + kind).orElse(kind);
    }

    /** A label of the company's own is its own name. */
    public static String label(String kind, String label, Language language) {
        return Messages.in(language).find("nlp.%s.%s".formatted(kind, label)).orElse(label);
    }
}
