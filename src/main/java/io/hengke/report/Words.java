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
        return Messages.in(language).find(list + "." + code).orElse(code);
    }

    /** A sentence of another module, such as the reason of a refusal. */
    String sentence(String key, Object... values) {
        return Messages.in(language).text(key, values);
    }

    /** The name of a code that data hold, such as a cost class; a code without a name is shown as it is. */
    String name(String list, String code) {
        return Messages.in(language).find("report.%s.%s".formatted(list, code)).orElse(code);
    }
}
