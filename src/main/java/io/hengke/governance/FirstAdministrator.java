package io.hengke.governance;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the account that makes all others. */
@Component
class FirstAdministrator {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final AuditTrail trail;

    FirstAdministrator(JdbcClient jdbc, Accounts accounts, Passwords passwords, AuditTrail trail) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
    }

    /**
     * Of any number of requests at once, one succeeds.
     *
     * @throws Problem {@code governance.setup.conflict} if there is an account already
     */
    @Transactional
    public UUID create(SetupController.Setup setup) {
        jdbc.sql("lock table governance.account in share row exclusive mode").update();
        if (!accounts.areNone()) {
            throw new Problem("governance.setup.conflict");
        }
        var name = Inputs.name(setup.name());
        var account = new Account(
                UUID.randomUUID(),
                Inputs.login(setup.login()),
                name,
                name,
                Inputs.email(setup.email()),
                setup.language() == null ? Language.ZH : Language.of(setup.language()),
                null,
                Set.of(Role.ADMINISTRATOR),
                false);
        accounts.add(account);
        passwords.set(account, Inputs.given("password", setup.password()));
        trail.record(account.id(), account.name(), "governance.set-up", account.login(), Map.of());
        return account.id();
    }
}
