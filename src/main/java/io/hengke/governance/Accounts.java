package io.hengke.governance;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts: PostgreSQL {@code governance.account}. Writing is done in the caller's transaction. */
@Repository
class Accounts {

    private static final String SELECT = """
        select account.*,
            (select string_agg(role, ' ') from governance.account_role where account = account.id) as roles
        from governance.account
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean areNone() {
        return jdbc.sql("select not exists (select from governance.account)")
                .query(Boolean.class)
                .single();
    }

    Account get(UUID id) {
        return find("where id = ?", id).orElseThrow(() -> new Problem("governance.account.not-found"));
    }

    Optional<Account> findByLogin(String login) {
        return find("where lower(login) = lower(?)", login);
    }

    Optional<Account> findByEmail(String email) {
        return find("where lower(email) = lower(?)", email);
    }

    Optional<Account> findBySubject(String subject) {
        return find("where oidc_subject = ?", subject);
    }

    private Optional<Account> find(String condition, Object value) {
        return jdbc.sql(SELECT + condition)
                .param(value)
                .query((row, _) -> read(row))
                .optional();
    }

    private static Account read(ResultSet row) throws SQLException {
        var roles = row.getString("roles");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("owner_name"),
                row.getString("email"),
                Language.of(row.getString("language")),
                row.getObject("department", UUID.class),
                roles == null ? Set.of() : Set.copyOf(Arrays.asList(roles.split(" "))),
                row.getBoolean("locked"));
    }

    /** @throws Problem if login name or e-mail is another account's */
    void add(Account account) {
        try {
            jdbc.sql("""
                insert into governance.account
                    (id, login, name, owner_name, email, language, department, locked, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                    .params(account.id(), account.login(), account.name(), account.ownerName())
                    .param(account.email())
                    .param(account.language().tag())
                    .param(account.department())
                    .param(account.locked())
                    .param(Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw taken(account, e);
        }
        replaceRoles(account);
    }

    /** Everything but the login name. @throws Problem if the e-mail is another account's */
    void replace(Account account) {
        try {
            jdbc.sql("""
                update governance.account
                set name = ?, owner_name = ?, email = ?, language = ?, department = ?, locked = ?
                where id = ?
                """)
                    .params(account.name(), account.ownerName())
                    .param(account.email())
                    .param(account.language().tag())
                    .param(account.department())
                    .params(account.locked(), account.id())
                    .update();
        } catch (DuplicateKeyException e) {
            throw taken(account, e);
        }
        jdbc.sql("delete from governance.account_role where account = ?")
                .param(account.id())
                .update();
        replaceRoles(account);
    }

    private static Problem taken(Account account, DuplicateKeyException e) {
        return String.valueOf(e.getMessage()).contains("account_email")
                ? new Problem("governance.email-taken.conflict", Objects.requireNonNullElse(account.email(), ""))
                : new Problem("governance.login-taken.conflict", account.login());
    }

    private void replaceRoles(Account account) {
        account.roles()
                .forEach(it -> jdbc.sql("insert into governance.account_role (account, role) values (?, ?)")
                        .params(account.id(), it)
                        .update());
    }

    void remove(UUID account) {
        jdbc.sql("update governance.team set manager = null where manager = ?")
                .param(account)
                .update();
        jdbc.sql("delete from governance.account where id = ?").param(account).update();
    }

    void noteSignIn(UUID account) {
        jdbc.sql("update governance.account set signed_in_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), account)
                .update();
    }

    /** True unless the account is somebody else's at the company's sign-on. */
    boolean link(UUID account, String subject) {
        return jdbc.sql("update governance.account set oidc_subject = ? where id = ? and oidc_subject is null")
                        .params(subject, account)
                        .update()
                > 0;
    }

    /**
     * Refuses to go on if nobody would be left who may do everything.
     *
     * @param leaving who is about to stop being an unlocked administrator
     */
    void requireAnotherAdministrator(UUID leaving) {
        if (isLastAdministrator(leaving)) {
            throw new Problem("governance.last-administrator.conflict");
        }
    }

    /** Locks the administrators' rows, so that two of them cannot remove each other at the same time. */
    boolean isLastAdministrator(UUID account) {
        var administrators = jdbc.sql("""
            select id from governance.account join governance.account_role on account = id
            where role = 'administrator' and not locked
            order by id
            for update
            """).query(UUID.class).list();
        return administrators.equals(List.of(account));
    }
}
