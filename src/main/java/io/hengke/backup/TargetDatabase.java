package io.hengke.backup;

import io.hengke.database.ServerDatabase;
import io.hengke.shared.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A database that takes in a restore: an empty one, or one of Hengke's whose tables step aside. */
record TargetDatabase(ServerDatabase database) {

    /** Schemas that stepped aside have their name with this after it, until the next restore. */
    private static final String ASIDE = "_before_restore";

    private static final String MARK = "restore ";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** @throws Problem {@code backup.database-not-empty} if it holds what is not Hengke's */
    void requireEmptyOrHengkes() throws SQLException {
        try (var connection = database.connect()) {
            if (!MigrationHistory.exists(connection) && count(connection, """
                    select count(*) from pg_class t join pg_namespace s on s.oid = t.relnamespace
                    where t.relkind in ('r', 'p', 'v', 'm') and s.nspname !~ '^(pg_|information_schema$|hengke_new$)'
                    """) > 0) {
                throw new Problem("backup.database-not-empty", database);
            }
        }
    }

    /**
     * Waits a moment for connections of a server that has just stopped.
     *
     * @throws Problem {@code backup.database-in-use} if Hengke's user is connected all the same, as another Hengke would be
     */
    void requireAtRest() throws SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = database.connect()) {
            while (count(connection, """
                    select count(*) from pg_stat_activity
                    where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
                        and backend_type = 'client backend'
                    """) > 0) {
                if (System.nanoTime() > end) {
                    throw new Problem("backup.database-in-use", database);
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Gives those of the schemas that are there other names. */
    static void putAside(Connection connection, Collection<String> schemas) throws SQLException {
        for (var schema : present(connection, schemas)) {
            var aside = CopiedDatabase.quoted(schema + ASIDE);
            try (var statement = connection.createStatement()) {
                statement.execute("drop schema if exists %s cascade".formatted(aside));
                statement.execute("alter schema %s rename to %s".formatted(CopiedDatabase.quoted(schema), aside));
            }
        }
    }

    private static List<String> present(Connection connection, Collection<String> schemas) throws SQLException {
        try (var statement = connection.prepareStatement("select nspname from pg_namespace where nspname = any(?)")) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (var rows = statement.executeQuery()) {
                var present = new ArrayList<String>();
                while (rows.next()) {
                    present.add(rows.getString(1));
                }
                return present;
            }
        }
    }

    /** Whether this restore has been carried out, as far as the database is concerned. */
    boolean isFilledBy(String restore) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select obj_description(to_regnamespace('hengke'), 'pg_namespace')")) {
            row.next();
            return (MARK + restore).equals(row.getString(1));
        }
    }

    static void remember(Statement statement, String restore) throws SQLException {
        statement.execute("comment on schema %s is '%s%s'".formatted(CopiedDatabase.HISTORY_SCHEMA, MARK, restore));
    }
}
