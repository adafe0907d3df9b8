package io.hengke.governance;

import io.hengke.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Departments: PostgreSQL {@code governance.department}. */
@Repository
class Departments {

    private static final String SELECT = """
        select id, name,
            (select count(*) from governance.account where department = department.id) as accounts,
            (select count(*) from governance.team where department = department.id) as teams
        from governance.department
        """;

    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param accounts how many belong to it */
    record Department(UUID id, String name, int accounts, int teams) {}

    List<Department> all() {
        return jdbc.sql(SELECT + "order by name, id")
                .query((row, _) -> read(row))
                .list();
    }

    Department get(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Problem("governance.department.not-found"));
    }

    private static Department read(ResultSet row) throws SQLException {
        return new Department(
                row.getObject("id", UUID.class), row.getString("name"), row.getInt("accounts"), row.getInt("teams"));
    }

    UUID add(String name) {
        var id = UUID.randomUUID();
        unlessTaken(
                name,
                () -> jdbc.sql("insert into governance.department (id, name) values (?, ?)")
                        .params(id, name)
                        .update());
        return id;
    }

    void rename(UUID id, String name) {
        unlessTaken(
                name,
                () -> jdbc.sql("update governance.department set name = ? where id = ?")
                        .params(name, id)
                        .update());
    }

    private static void unlessTaken(String name, Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException _) {
            throw new Problem("governance.name-taken.conflict", name);
        }
    }

    /** @throws Problem while it has accounts or teams */
    void remove(UUID id) {
        try {
            jdbc.sql("delete from governance.department where id = ?").param(id).update();
        } catch (DataIntegrityViolationException _) {
            throw new Problem("governance.department-used.conflict");
        }
    }
}
