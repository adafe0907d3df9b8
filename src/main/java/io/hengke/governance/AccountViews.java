package io.hengke.governance;

import io.hengke.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts for the screen, with their department, teams and roles. */
@Repository
class AccountViews {

    private static final String SELECT = """
        select account.*, department.name as department_name,
            (select string_agg(role, ' ' order by role) from governance.account_role where account = account.id)
                as roles
        from governance.account left join governance.department on department.id = account.department
        """;

    private static final String MATCHES = """
        where (cast(:search as text) is null
                or strpos(lower(concat_ws(' ', login, account.name, owner_name, email)), lower(:search)) > 0)
            and (cast(:role as text) is null
                or exists (select from governance.account_role where account = account.id and role = :role))
            and (cast(:department as uuid) is null or account.department = :department)
            and (cast(:locked as boolean) is null or account.locked = :locked)
        """;

    private final JdbcClient jdbc;

    AccountViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What to look for; whatever is null does not matter. */
    record Filter(
            @Nullable String search,
            @Nullable String role,
            @Nullable UUID department,
            @Nullable Boolean locked) {

        private Map<String, @Nullable Object> values() {
            var values = new HashMap<String, @Nullable Object>();
            values.put("search", search);
            values.put("role", role);
            values.put("department", department);
            values.put("locked", locked);
            return values;
        }
    }

    AccountView get(UUID account) {
        return withTeams(jdbc.sql(SELECT + "where account.id = ?")
                        .param(account)
                        .query((row, _) -> read(row))
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Problem("governance.account.not-found"));
    }

    Page<AccountView> list(Filter filter, AccountOrder order, @Nullable String after, int limit) {
        var values = filter.values();
        var total = jdbc.sql("select count(*) from governance.account " + MATCHES)
                .params(values)
                .query(Long.class)
                .single();
        values.put("limit", limit);
        var further = order.after(after, values);
        var found = jdbc.sql(SELECT + MATCHES + "and %s order by %s limit :limit".formatted(further, order.sql()))
                .params(values)
                .query((row, _) -> read(row))
                .list();
        var next = found.size() < limit ? null : order.cursor(found.getLast());
        return new Page<>(withTeams(found), next, total);
    }

    private static AccountView read(ResultSet row) throws SQLException {
        var department = row.getObject("department", UUID.class);
        var roles = row.getString("roles");
        var signedIn = row.getTimestamp("signed_in_at");
        return new AccountView(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("owner_name"),
                row.getString("email"),
                row.getString("language"),
                department == null ? null : new AccountView.Named(department, row.getString("department_name")),
                List.of(),
                roles == null ? List.of() : Arrays.asList(roles.split(" ")),
                row.getBoolean("locked"),
                row.getBoolean("must_change_password"),
                row.getBoolean("totp_confirmed"),
                row.getString("oidc_subject") != null,
                row.getTimestamp("created_at").toInstant(),
                signedIn == null ? null : signedIn.toInstant());
    }

    private record Place(UUID account, AccountView.TeamPlace team) {}

    private List<AccountView> withTeams(List<AccountView> accounts) {
        if (accounts.isEmpty()) {
            return accounts;
        }
        var places = jdbc
                .sql("""
            select account.id as account, team.id, team.name, team.manager is not distinct from account.id as manager
            from governance.team join governance.account on manager = account.id
                or exists (select from governance.team_member where team = team.id and account = account.id)
            where account.id in (:accounts)
            order by team.name, team.id
            """)
                .param("accounts", accounts.stream().map(AccountView::id).toList())
                .query((row, _) -> new Place(
                        row.getObject("account", UUID.class),
                        new AccountView.TeamPlace(
                                row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("manager"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Place::account, Collectors.mapping(Place::team, Collectors.toList())));
        return accounts.stream()
                .map(it -> with(it, places.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private static AccountView with(AccountView it, List<AccountView.TeamPlace> teams) {
        return new AccountView(
                it.id(),
                it.login(),
                it.name(),
                it.ownerName(),
                it.email(),
                it.language(),
                it.department(),
                teams,
                it.roles(),
                it.locked(),
                it.mustChangePassword(),
                it.totp(),
                it.singleSignOn(),
                it.createdAt(),
                it.signedInAt());
    }
}
