package io.hengke.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A named set of permissions, and how far it sees.
 *
 * @param code stable, e.g. {@code sales}
 * @param name as given to it; null for a built-in role, whose name is one of the product's texts
 */
record Role(String code, @Nullable String name, boolean builtIn, ScopeWidth scope, Set<Permission> permissions) {

    /** The role that may everything and cannot be edited, so that there is always a way back in. */
    static final String ADMINISTRATOR = "administrator";

    /** Reads columns {@code code, name, built_in, row_scope, permissions}, the last parted by spaces. */
    static final RowMapper<Role> ROW = (row, _) -> read(row);

    Role {
        permissions = Set.copyOf(permissions);
    }

    boolean isAdministrator() {
        return code.equals(ADMINISTRATOR);
    }

    private static Role read(ResultSet row) throws SQLException {
        var code = row.getString("code");
        return new Role(
                code,
                row.getString("name"),
                row.getBoolean("built_in"),
                ScopeWidth.valueOf(row.getString("row_scope").toUpperCase(Locale.ROOT)),
                code.equals(ADMINISTRATOR)
                        ? EnumSet.allOf(Permission.class)
                        : permissions(row.getString("permissions")));
    }

    /** Names an older or newer version stored and this one does not know are passed over. */
    static Set<Permission> permissions(@Nullable String names) {
        var known = EnumSet.noneOf(Permission.class);
        if (names != null) {
            var given = Set.of(names.split(" "));
            Arrays.stream(Permission.values())
                    .filter(it -> given.contains(it.name()))
                    .forEach(known::add);
        }
        return known;
    }
}
