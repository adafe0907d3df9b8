package io.hengke.governance;

import io.hengke.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Sets and checks passwords. They are kept as bcrypt hashes. */
@Component
class Passwords {

    /** About a tenth of a second for one guess on a small server. */
    private static final int STRENGTH = 10;

    private static final int TEMPORARY_LENGTH = 16;

    private final Credentials credentials;
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);

    /** Compared with when there is no account, so that the answer takes as long as for a wrong password. */
    private final String nobody = encoder.encode(Digests.randomText());

    Passwords(Credentials credentials) {
        this.credentials = credentials;
    }

    boolean isRight(@Nullable UUID account, String password) {
        var hash = Optional.ofNullable(account).flatMap(credentials::passwordHash);
        var tooLong = password.getBytes(StandardCharsets.UTF_8).length > PasswordPolicy.MOST_BYTES;
        var matches = encoder.matches(tooLong ? "" : password, hash.orElse(nobody));
        return hash.isPresent() && !tooLong && matches;
    }

    /** @throws Problem if it is not the account's password now */
    void requireRight(UUID account, @Nullable String password) {
        if (!isRight(account, password == null ? "" : password)) {
            throw new Problem("governance.password-wrong");
        }
    }

    /** @throws Problem if the policy refuses it */
    void set(Account account, String password) {
        var email = account.email() == null ? "" : account.email();
        PasswordPolicy.check(password, account.login(), account.name(), email);
        credentials.setPassword(account.id(), encoder.encode(password), false);
    }

    /** Gives the account a password it has to change at once. */
    String setTemporary(UUID account) {
        var password = Base32.encode(Digests.randomBytes(TEMPORARY_LENGTH)).substring(0, TEMPORARY_LENGTH);
        credentials.setPassword(account, encoder.encode(password), true);
        return password;
    }
}
