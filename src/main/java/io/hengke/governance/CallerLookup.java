package io.hengke.governance;

import io.hengke.shared.Language;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Works out what an account may do and see, from its roles and teams as they are now. Nothing is cached. */
@Repository
class CallerLookup {

    private final JdbcClient jdbc;

    CallerLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The account's rights; empty if it is gone or locked. */
    Optional<Caller> of(UUID account) {
        return find(account).map(it -> caller(it, rights(account)));
    }

    Optional<Identity> of(Sessions.Found session) {
        return find(session.account())
                .map(it -> new Identity(
                        caller(it, rights(it.id())), Identity.Means.SESSION, session.id(), it.mustChangePassword()));
    }

    /** A token's scopes can only narrow what its owner may do at this moment. */
    Optional<Identity> of(Tokens.Found token) {
        return find(token.account()).map(it -> {
            var rights = rights(it.id());
            var permissions = new HashSet<>(rights.permissions());
            permissions.retainAll(token.scopes());
            var caller = caller(it, new Rights(permissions, rights.width()));
            return new Identity(caller, Identity.Means.TOKEN, token.id(), it.mustChangePassword());
        });
    }

    /** What roles add up to. */
    record Rights(Set<Permission> permissions, ScopeWidth width) {}

    private record Known(UUID id, String name, String language, boolean mustChangePassword) {}

    private Optional<Known> find(UUID account) {
        return jdbc.sql("""
            select id, name, language, must_change_password from governance.account where id = ? and not locked
            """).param(account).query(Known.class).optional();
    }

    private Caller caller(Known account, Rights rights) {
        var scope = rights.width() == ScopeWidth.ALL
                ? new RowScope.All()
                : new RowScope.Owners(owners(account.id(), rights.width()));
        return new Caller(account.id(), account.name(), Language.of(account.language()), rights.permissions(), scope);
    }

    Rights rights(UUID account) {
        var roles = jdbc.sql("""
            select role.code, role.name, role.built_in, role.row_scope,
                   (select string_agg(permission, ' ') from governance.role_permission where role = role.code)
                       as permissions
            from governance.account_role join governance.role on role.code = account_role.role
            where account_role.account = ?
            """).param(account).query(Role.ROW).list();
        return new Rights(
                roles.stream().flatMap(it -> it.permissions().stream()).collect(Collectors.toUnmodifiableSet()),
                roles.stream().map(Role::scope).reduce(ScopeWidth.OWN, ScopeWidth::wider));
    }

    private Set<String> owners(UUID account, ScopeWidth width) {
        return Set.copyOf(jdbc.sql("""
            with me as (select id, department, owner_name from governance.account where id = :me),
            teams as (
                select id, manager from governance.team
                where manager = :me
                    or :width in ('TEAM', 'DEPARTMENT')
                        and exists (select from governance.team_member where team = team.id and account = :me)
                    or :width = 'DEPARTMENT' and department = (select department from me)
            )
            select owner_name from me
            union
            select owner_name from governance.account
            where id in (select manager from teams)
                or id in (select account from governance.team_member where team in (select id from teams))
                or :width = 'DEPARTMENT' and department = (select department from me)
            """)
                .param("me", account)
                .param("width", width.name())
                .query(String.class)
                .list());
    }
}
