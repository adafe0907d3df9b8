package io.hengke.backup;

import io.hengke.backup.CopiedDatabase.Sequence;
import io.hengke.backup.CopiedDatabase.Table;
import io.hengke.database.ServerDatabase;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.PGConnection;

/**
 * Puts a copy of the database into another in one transaction: its tables are made by the migrations that made them once,
 * so they are of the version of the backup, and the next start takes them on from there. What was there is kept aside under
 * other names. A crash leaves the old or the new.
 */
final class DatabaseLoad {

    private static final String STEP = "backup.step.loading";

    private final Path folder;
    private final CopiedDatabase copied;
    private final Progress progress;

    /** @param folder of the copy */
    DatabaseLoad(Path folder, Progress progress) throws IOException {
        this.folder = folder;
        this.copied = CopiedDatabase.read(folder);
        this.progress = progress;
    }

    /** @param restore by which the database will know that it has been filled, see {@link TargetDatabase#isFilledBy} */
    void into(ServerDatabase database, String restore) throws IOException, SQLException {
        MigrationHistory.prepare(database);
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            TargetDatabase.putAside(connection, schemas(connection));
            try (var statement = connection.createStatement()) {
                statement.setEscapeProcessing(false); // braces in the migrations mean nothing to the driver
                makeTables(statement);
                fillTables(connection);
                for (var sequence : copied.sequences()) {
                    set(statement, sequence);
                }
                TargetDatabase.remember(statement, restore);
            }
            connection.commit();
        }
    }

    /** Those of the backup, and those of modules that came later. */
    private Set<String> schemas(Connection connection) throws SQLException {
        var schemas = new TreeSet<>(CopiedDatabase.schemas(copied.scripts()));
        schemas.addAll(CopiedDatabase.schemas(MigrationHistory.scripts(connection)));
        return schemas;
    }

    private void makeTables(Statement statement) throws IOException, SQLException {
        MigrationHistory.take(statement);
        for (var script : copied.scripts()) {
            statement.execute(CopiedDatabase.script(script).getContentAsString(StandardCharsets.UTF_8));
        }
        for (var table : copied.tables().reversed()) {
            // some migrations bring rows with them; the copy has these too, as they are by now
            statement.execute("delete from " + table.quoted());
        }
    }

    private void fillTables(Connection connection) throws IOException, SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int i = 0; i < copied.tables().size(); i++) {
            progress.at(STEP, i, copied.tables().size());
            var table = copied.tables().get(i);
            var command = "copy %s (%s) from stdin".formatted(table.quoted(), table.quotedColumns());
            try (var rows = Files.newInputStream(table.file(folder))) {
                requireAll(table, copies.copyIn(command, rows));
            }
        }
    }

    private static void requireAll(Table table, long rows) throws SQLException {
        if (rows != table.rows()) {
            throw new SQLException("%s: %d rows instead of %d".formatted(table.quoted(), rows, table.rows()));
        }
    }

    private static void set(Statement statement, Sequence sequence) throws SQLException {
        statement.execute("select setval('%s.%s', %d)"
                .formatted(
                        CopiedDatabase.quoted(sequence.schema()),
                        CopiedDatabase.quoted(sequence.name()),
                        sequence.lastValue()));
    }
}
