package io.hengke.governance;

import io.hengke.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All roles: PostgreSQL {@code governance.role}. */
@Repository
class Roles {

    private static final String SELECT = """
        select code, name, built_in, row_scope,
            (select string_agg(permission, ' ') from governance.role_permission where role = role.code) as permissions
        from governance.role
        """;

    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The built-in ones first. */
    List<Role> all() {
        return jdbc.sql(SELECT + "order by not built_in, code").query(Role.ROW).list();
    }

    Role get(String code) {
        return jdbc.sql(SELECT + "where code = ?")
                .param(code)
                .query(Role.ROW)
                .optional()
                .orElseThrow(() -> new Problem("governance.role.not-found", code));
    }

    int accountsWith(String code) {
        return jdbc.sql("select count(*) from governance.account_role where role = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    void add(Role role) {
        jdbc.sql("insert into governance.role (code, name, row_scope, built_in) values (?, ?, ?, false)")
                .param(role.code())
                .param(role.name())
                .param(stored(role.scope()))
                .update();
        addPermissions(role.code(), role.permissions());
    }

    void replace(Role role) {
        jdbc.sql("update governance.role set name = ?, row_scope = ? where code = ?")
                .param(role.name())
                .params(stored(role.scope()), role.code())
                .update();
        jdbc.sql("delete from governance.role_permission where role = ?")
                .param(role.code())
                .update();
        addPermissions(role.code(), role.permissions());
    }

    private static String stored(ScopeWidth scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private void addPermissions(String code, Set<Permission> permissions) {
        permissions.forEach(it -> jdbc.sql("insert into governance.role_permission (role, permission) values (?, ?)")
                .params(code, it.name())
                .update());
    }

    void remove(String code) {
        jdbc.sql("delete from governance.role where code = ?").param(code).update();
    }
}
