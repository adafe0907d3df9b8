package io.hengke.governance;

import io.hengke.shared.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks what people type into this module's forms. */
final class Inputs {

    static final int LONGEST_NAME = 100;

    private static final int LONGEST_EMAIL = 254;

    private Inputs() {}

    /**
     * @param field its name in the request, for the message
     * @throws Problem if it is missing, empty, too long or holds characters nobody can see
     */
    static String text(String field, @Nullable String value, int longest) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            throw new Problem("governance.text-missing", field);
        }
        if (text.length() > longest) {
            throw new Problem("governance.text-too-long", field, longest);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Problem("governance.text-unprintable", field);
        }
        return text;
    }

    static String name(@Nullable String value) {
        return text("name", value, LONGEST_NAME);
    }

    /** A login name: letters of any script, digits and {@code . _ - @}. */
    static String login(@Nullable String value) {
        var login = text("login", value, LONGEST_NAME);
        if (!login.matches("[\\p{L}\\p{N}._@-]+")) {
            throw new Problem("governance.login-characters", login);
        }
        return login;
    }

    /** In lower case; null if there is none. */
    static @Nullable String email(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var email = text("email", value, LONGEST_EMAIL).toLowerCase(Locale.ROOT);
        if (!email.matches("[^\\s@]+@[^\\s@]+")) {
            throw new Problem("governance.email-form", email);
        }
        return email;
    }

    static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new Problem("governance.text-missing", field);
        }
        return value;
    }
}
