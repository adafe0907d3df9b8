package io.hengke.governance;

import io.hengke.governance.AccountView.Named;
import io.hengke.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams and who is in them: PostgreSQL {@code governance.team}. */
@Repository
class Teams {

    private static final String SELECT = """
        select team.id, team.name, team.department, department.name as department_name,
            team.manager, account.name as manager_name
        from governance.team
            join governance.department on department.id = team.department
            left join governance.account on account.id = team.manager
        """;

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param manager sees the customers of all members, whatever the manager's roles */
    record Team(
            UUID id,
            String name,
            Named department,
            @Nullable Named manager,
            List<Named> members) {

        private Team with(List<Named> newMembers) {
            return new Team(id, name, department, manager, newMembers);
        }
    }

    /** @param department null: of all departments */
    List<Team> all(@Nullable UUID department) {
        return withMembers(jdbc.sql(SELECT + """
            where cast(? as uuid) is null or team.department = ?
            order by department.name, team.name, team.id
            """)
                .param(department)
                .param(department)
                .query((row, _) -> read(row))
                .list());
    }

    Team get(UUID id) {
        return withMembers(jdbc.sql(SELECT + "where team.id = ?")
                        .param(id)
                        .query((row, _) -> read(row))
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Problem("governance.team.not-found"));
    }

    private static Team read(ResultSet row) throws SQLException {
        var manager = row.getObject("manager", UUID.class);
        return new Team(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new Named(row.getObject("department", UUID.class), row.getString("department_name")),
                manager == null ? null : new Named(manager, row.getString("manager_name")),
                List.of());
    }

    private record Membership(UUID team, Named member) {}

    private List<Team> withMembers(List<Team> teams) {
        var members = jdbc
                .sql("""
            select team, account.id, account.name
            from governance.team_member join governance.account on account.id = team_member.account
            order by account.name, account.id
            """)
                .query((row, _) -> new Membership(
                        row.getObject("team", UUID.class),
                        new Named(row.getObject("id", UUID.class), row.getString("name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Membership::team, Collectors.mapping(Membership::member, Collectors.toList())));
        return teams.stream()
                .map(it -> it.with(members.getOrDefault(it.id(), List.of())))
                .toList();
    }

    void add(UUID id, String name, UUID department, @Nullable UUID manager, Set<UUID> members) {
        write(name, () -> {
            jdbc.sql("insert into governance.team (id, name, department, manager) values (?, ?, ?, ?)")
                    .params(id, name, department)
                    .param(manager)
                    .update();
            addMembers(id, members);
        });
    }

    void replace(UUID id, String name, UUID department, @Nullable UUID manager, Set<UUID> members) {
        write(name, () -> {
            jdbc.sql("update governance.team set name = ?, department = ?, manager = ? where id = ?")
                    .params(name, department)
                    .param(manager)
                    .param(id)
                    .update();
            jdbc.sql("delete from governance.team_member where team = ?")
                    .param(id)
                    .update();
            addMembers(id, members);
        });
    }

    private void addMembers(UUID team, Set<UUID> members) {
        members.forEach(it -> jdbc.sql("insert into governance.team_member (team, account) values (?, ?)")
                .params(team, it)
                .update());
    }

    private static void write(String name, Runnable statements) {
        try {
            statements.run();
        } catch (DuplicateKeyException _) {
            throw new Problem("governance.name-taken.conflict", name);
        } catch (DataIntegrityViolationException _) {
            throw new Problem("governance.team-people"); // department, manager or a member does not exist
        }
    }

    void remove(UUID id) {
        jdbc.sql("delete from governance.team where id = ?").param(id).update();
    }
}
