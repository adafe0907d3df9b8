package io.hengke.governance;

import io.hengke.shared.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether somebody who types a login name and a password is let in. */
@Component
class SigningIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final FailedAttempts attempts;
    private final AuditTrail trail;

    SigningIn(
            Accounts accounts,
            Passwords passwords,
            SecondFactor secondFactor,
            FailedAttempts attempts,
            AuditTrail trail) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.attempts = attempts;
        this.trail = trail;
    }

    /**
     * @param code of the second step, if the person has been asked for it
     * @throws Problem if refused: it does not tell a wrong login name from a wrong password
     */
    UUID check(String login, String password, @Nullable String code, String address) {
        attempts.begin(login, address);
        var account = accounts.findByLogin(login);
        if (!passwords.isRight(account.map(Account::id).orElse(null), password)) {
            throw refused(account, "governance.wrong.sign-in");
        }
        var known = account.orElseThrow();
        if (known.locked()) {
            throw refused(account, "governance.account-locked.sign-in");
        }
        checkSecondStep(known, code, address);
        attempts.succeeded(login, address);
        accounts.noteSignIn(known.id());
        trail.record(known.id(), known.name(), "governance.signed-in", known.login(), Map.of());
        return known.id();
    }

    private void checkSecondStep(Account account, @Nullable String code, String address) {
        if (!secondFactor.isOn(account.id())) {
            return;
        }
        if (code == null || code.isBlank()) {
            attempts.undecided(account.login(), address);
            throw new Problem("governance.code-needed.sign-in");
        }
        if (!secondFactor.isRight(account.id(), code)) {
            throw refused(Optional.of(account), "governance.code-wrong.sign-in");
        }
    }

    /** A login name nobody has may be a password typed into the wrong field: it is not written down. */
    private Problem refused(Optional<Account> account, String reason) {
        var name = account.map(Account::login).orElse("?");
        trail.record(
                account.map(Account::id).orElse(null),
                account.map(Account::name).orElse("?"),
                "governance.sign-in-refused",
                name,
                Map.of("reason", reason));
        return new Problem(reason);
    }
}
