package io.hengke.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files and folders the tables name. Each module with stored files owns a query {@code db/files/<module>.sql} that
 * lists them by their path below the data folder; the query runs in its own schema only.
 */
public final class NamedFiles {

    private NamedFiles() {}

    /** Paths such as {@code runs/0198…}; a module whose tables do not exist yet names none. */
    public static List<String> in(Connection connection) throws IOException, SQLException {
        var named = new ArrayList<String>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:db/files/*.sql")) {
            var module = String.valueOf(resource.getFilename()).replace(".sql", "");
            if (hasTables(connection, module)) {
                add(named, connection, resource.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return named;
    }

    private static boolean hasTables(Connection connection, String module) throws SQLException {
        try (var statement = connection.prepareStatement("select to_regnamespace(?) is not null")) {
            statement.setString(1, module);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void add(List<String> named, Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                named.add(rows.getString(1));
            }
        }
    }
}
