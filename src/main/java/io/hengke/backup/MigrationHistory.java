package io.hengke.backup;

import io.hengke.database.ServerDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** The history of a database's migrations, a table that belongs to the library that carries them out. */
final class MigrationHistory {

    private static final String NEW_SCHEMA = "hengke_new";

    private MigrationHistory() {}

    /** The migrations that made the tables, in the order they were run; none if this is no database of Hengke's. */
    static List<String> scripts(Connection connection) throws SQLException {
        var scripts = new ArrayList<String>();
        if (!exists(connection)) {
            return scripts;
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select script from hengke.flyway_schema_history where type = 'SQL' order by installed_rank
                        """)) {
            while (rows.next()) {
                scripts.add(rows.getString(1));
            }
            return scripts;
        }
    }

    static boolean exists(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('hengke.flyway_schema_history') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Lets the library make the table, where nobody looks yet. */
    static void prepare(ServerDatabase database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists %s cascade".formatted(NEW_SCHEMA));
        }
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .defaultSchema(NEW_SCHEMA)
                .createSchemas(true)
                .load()
                .baseline();
    }

    /** Puts the table that was prepared in its place. */
    static void take(Statement statement) throws SQLException {
        statement.execute("alter schema %s rename to %s".formatted(NEW_SCHEMA, CopiedDatabase.HISTORY_SCHEMA));
    }
}
