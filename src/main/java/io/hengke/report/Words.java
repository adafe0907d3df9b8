package io.hengke.report;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;

/** The report's texts in its language. */
record Words(Language language) {

    String text(String key, Object... values) {
        return Messages.in(language).text("report." + key, values);
    }

    /** The name another module gives a code of its own, e.g. {@code value.segment} and {@code champions}. */
    String foreign(String list, String code) {
        return Messages.in(language).name(list, code);
    }

    /** A text of the report's that may be missing. */
    String named(String key, String otherwise) {
        return Messages.in(language).find("report." + key).orElse(otherwise);
    }

    /** A sentence of another module, such as the reason of a refusal. */
    String sentence(String key, Object... values) {
        return Messages.in(language).text(key, values);
    }

    /** The name of a code of the report's own marts, such as a step of the waterfall. */
    String name(String list, String code) {
        return Messages.in(language).name("report." + list, code);
    }
}
