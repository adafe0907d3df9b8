package io.hengke.governance;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: long enough, not what everybody takes, not the account's own name. No rule about kinds of
 * characters and no forced change by age: both make people choose worse ones.
 */
final class PasswordPolicy {

    static final int SHORTEST = 10;

    /** bcrypt reads no further, so a longer password would be weaker than it looks. */
    static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 4;
    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    /**
     * @param names login name, display name, e-mail: what others know about the person
     * @throws Problem saying which rule the password breaks, never the password
     */
    static void check(String password, String... names) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Problem("governance.password-too-short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Problem("governance.password-too-long", MOST_BYTES);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain) || isMonotonous(plain)) {
            throw new Problem("governance.password-too-common");
        }
        for (var name : names) {
            if (isLittleMoreThan(name.toLowerCase(Locale.ROOT), plain)) {
                throw new Problem("governance.password-is-name");
            }
        }
    }

    /** Few different characters, or one run such as 23456789abc. */
    private static boolean isMonotonous(String password) {
        if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return true;
        }
        int steps = 0;
        for (int i = 1; i < password.length(); i++) {
            if (Math.abs(password.charAt(i) - password.charAt(i - 1)) == 1) {
                steps++;
            }
        }
        return steps >= password.length() - 2;
    }

    /** A name with up to three characters around it is still the name. */
    private static boolean isLittleMoreThan(String name, String password) {
        return name.length() >= FEWEST_DIFFERENT && password.contains(name) && password.length() - name.length() <= 3;
    }

    private static Set<String> common() {
        try (InputStream file = PasswordPolicy.class.getResourceAsStream("/governance/common-passwords.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#") && !it.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
