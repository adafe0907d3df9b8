package io.hengke.governance;

import io.hengke.shared.Language;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with other people's accounts. All of it is recorded. */
@Service
class AccountAdministration {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final FailedAttempts attempts;
    private final Departments departments;
    private final Limits limits;
    private final AuditTrail trail;

    AccountAdministration(
            Accounts accounts,
            Passwords passwords,
            SecondFactor secondFactor,
            Sessions sessions,
            FailedAttempts attempts,
            Departments departments,
            Limits limits,
            AuditTrail trail) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.attempts = attempts;
        this.departments = departments;
        this.limits = limits;
        this.trail = trail;
    }

    /**
     * What can be said about an account.
     *
     * @param ownerName default: the name
     * @param language default: Chinese
     */
    record AccountData(
            @Nullable String name,
            @Nullable String ownerName,
            @Nullable String email,
            @Nullable String language,
            @Nullable UUID departmentId,
            @Nullable Set<String> roles) {

        private Account asAccount(UUID id, String login, boolean locked) {
            var display = Inputs.name(name);
            return new Account(
                    id,
                    login,
                    display,
                    ownerName == null || ownerName.isBlank()
                            ? display
                            : Inputs.text("ownerName", ownerName, Inputs.LONGEST_NAME),
                    Inputs.email(email),
                    language == null ? Language.ZH : Language.of(language),
                    departmentId,
                    Inputs.given("roles", roles),
                    locked);
        }
    }

    /** An account and the password its owner has to change at the first sign-in. */
    record Created(UUID account, String temporaryPassword) {

        @Override
        public String toString() {
            return "Created[" + account + "]"; // the password must not reach a log
        }
    }

    @Transactional
    public Created add(Caller caller, @Nullable String login, AccountData data) {
        var account = data.asAccount(UUID.randomUUID(), Inputs.login(login), false);
        check(caller, account);
        accounts.add(account);
        var password = passwords.setTemporary(account.id());
        record(caller, "governance.account-added", account, Map.of("roles", new TreeSet<>(account.roles())));
        return new Created(account.id(), password);
    }

    private void check(Caller caller, Account account) {
        limits.requireMayGive(caller, account.roles());
        if (account.department() != null) {
            departments.get(account.department());
        }
    }

    @Transactional
    public void replace(Caller caller, UUID id, AccountData data) {
        var before = managed(caller, id);
        var after = data.asAccount(id, before.login(), before.locked());
        check(caller, after);
        if (!after.isAdministrator()) {
            accounts.requireAnotherAdministrator(id);
        }
        accounts.replace(after);
        record(caller, "governance.account-changed", after, changes(before, after));
    }

    private static Map<String, ?> changes(Account before, Account after) {
        return Map.of(
                "rolesBefore", new TreeSet<>(before.roles()),
                "roles", new TreeSet<>(after.roles()),
                "ownerNameBefore", before.ownerName(),
                "ownerName", after.ownerName(),
                "departmentBefore", String.valueOf(before.department()),
                "department", String.valueOf(after.department()));
    }

    @Transactional
    public void setLocked(Caller caller, UUID id, boolean locked) {
        var before = managed(caller, id);
        if (locked) {
            accounts.requireAnotherAdministrator(id);
            sessions.endAll(id);
        } else {
            attempts.clear(before.login());
        }
        accounts.replace(before.withLocked(locked));
        record(caller, locked ? "governance.account-locked" : "governance.account-unlocked", before, Map.of());
    }

    @Transactional
    public void remove(Caller caller, UUID id) {
        var account = managed(caller, id);
        accounts.requireAnotherAdministrator(id);
        accounts.remove(id);
        record(caller, "governance.account-removed", account, Map.of("name", account.name()));
    }

    /** Gives a new temporary password, and ends what was begun with the old one. */
    @Transactional
    public String resetPassword(Caller caller, UUID id) {
        var account = managed(caller, id);
        var password = passwords.setTemporary(id);
        sessions.endAll(id);
        attempts.clear(account.login());
        record(caller, "governance.password-reset", account, Map.of());
        return password;
    }

    /** For somebody who has lost their telephone. */
    @Transactional
    public void removeSecondFactor(Caller caller, UUID id) {
        var account = managed(caller, id);
        secondFactor.remove(id);
        record(caller, "governance.totp-removed", account, Map.of());
    }

    @Transactional
    public void endSessions(Caller caller, UUID id) {
        var account = managed(caller, id);
        sessions.endAll(id);
        record(caller, "governance.sessions-ended", account, Map.of());
    }

    private Account managed(Caller caller, UUID id) {
        var account = accounts.get(id);
        limits.requireMayManage(caller, account);
        return account;
    }

    private void record(Caller caller, String action, Account account, Map<String, ?> details) {
        trail.record(caller, action, account.login(), details);
    }
}
