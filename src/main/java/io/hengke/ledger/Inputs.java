package io.hengke.ledger;

import io.hengke.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Texts as people send them: stripped, of bearable length, without characters that cannot be seen. */
final class Inputs {

    private static final int LONGEST = 200;
    private static final int LONGEST_MEMO = 2000;

    private Inputs() {}

    /** @return null if there is nothing to read */
    static @Nullable String text(String field, @Nullable String value) {
        return checked(field, value, LONGEST);
    }

    static @Nullable String longText(String field, @Nullable String value) {
        return checked(field, value, LONGEST_MEMO);
    }

    static String required(String field, @Nullable String value) {
        var text = text(field, value);
        if (text == null) {
            throw new Problem("ledger.field-missing", field);
        }
        return text;
    }

    /** Why something is done: others will read it. */
    static String reason(@Nullable String value) {
        var text = longText("reason", value);
        if (text == null) {
            throw new Problem("ledger.reason-missing");
        }
        return text;
    }

    private static @Nullable String checked(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var text = value.strip();
        if (text.length() > longest) {
            throw new Problem("ledger.text-too-long", field, longest);
        }
        if (text.chars().anyMatch(it -> Character.isISOControl(it) && it != '\n' && it != '\r' && it != '\t')) {
            throw new Problem("ledger.text-unreadable", field);
        }
        return text;
    }
}
