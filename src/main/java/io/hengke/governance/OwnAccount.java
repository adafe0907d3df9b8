package io.hengke.governance;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people change of their own account. Everything that decides how they sign in needs their password once more, and
 * guessing it from a browser left open is slowed down like guessing it from outside.
 */
@Service
class OwnAccount {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final FailedAttempts attempts;
    private final AuditTrail trail;

    OwnAccount(
            Accounts accounts,
            Passwords passwords,
            SecondFactor secondFactor,
            Sessions sessions,
            FailedAttempts attempts,
            AuditTrail trail) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.attempts = attempts;
        this.trail = trail;
    }

    @Transactional
    public void replace(Caller caller, String name, Language language) {
        var account = accounts.get(caller.account());
        accounts.replace(account.with(name, language));
        if (!account.name().equals(name)) {
            trail.record(caller, "governance.name-changed", account.login(), Map.of("name", name));
        }
    }

    /** @throws Problem if the current password is wrong or the policy refuses the new one */
    void changePassword(Caller caller, @Nullable String current, String password) {
        var account = proven(caller, current);
        if (password.equals(current)) {
            throw new Problem("governance.password-same");
        }
        passwords.set(account, password);
        sessions.endAll(account.id());
        trail.record(caller, "governance.password-changed", account.login(), Map.of());
    }

    SecondFactor.Offer offerSecondFactor(Caller caller, @Nullable String password) {
        return secondFactor.offer(proven(caller, password));
    }

    SecondFactor.RecoveryCodes confirmSecondFactor(Caller caller, String code) {
        var codes = secondFactor.confirm(caller.account(), code);
        trail.record(caller, "governance.totp-added", caller.name(), Map.of());
        return codes;
    }

    void removeSecondFactor(Caller caller, @Nullable String password) {
        var account = proven(caller, password);
        secondFactor.remove(account.id());
        trail.record(caller, "governance.totp-removed", account.login(), Map.of());
    }

    /** Not in one transaction: the failed attempt must be counted although the request fails. */
    private Account proven(Caller caller, @Nullable String password) {
        var account = accounts.get(caller.account());
        attempts.begin(account.login());
        passwords.requireRight(account.id(), password);
        attempts.clear(account.login());
        return account;
    }
}
