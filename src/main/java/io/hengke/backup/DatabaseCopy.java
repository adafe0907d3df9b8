package io.hengke.backup;

import io.hengke.backup.CopiedDatabase.Sequence;
import io.hengke.backup.CopiedDatabase.Table;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Copies the rows of every table of Hengke's as of one moment, whoever runs the database, by PostgreSQL's own COPY in one
 * transaction that sees nothing of what happens after it began. Writers are not held up.
 */
final class DatabaseCopy {

    private static final String STEP = "backup.step.database";

    private final Connection connection;
    private final Progress progress;

    /** @param connection of its own, kept open to the end */
    DatabaseCopy(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Fixes the moment. What this connection sees from now on is as of it. */
    void begin() throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_snapshot()");
        }
    }

    /** Writes a file for each table into the folder and says in a further one what they are. */
    void write(Path folder) throws IOException, SQLException {
        var scripts = MigrationHistory.scripts(connection);
        var schemas = CopiedDatabase.schemas(scripts);
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var wanted = TableOrder.of(connection, schemas);
        var tables = new ArrayList<Table>();
        for (var table : wanted) {
            progress.at(STEP, tables.size(), wanted.size());
            tables.add(copy(table, copies, folder));
        }
        new CopiedDatabase(scripts, tables, sequences(schemas)).write(folder);
    }

    private static Table copy(Table table, CopyManager copies, Path folder) throws IOException, SQLException {
        try (var out = Files.newOutputStream(table.file(folder))) {
            var rows = copies.copyOut("copy %s (%s) to stdout".formatted(table.quoted(), table.quotedColumns()), out);
            return new Table(table.schema(), table.name(), table.columns(), rows);
        }
    }

    private List<Sequence> sequences(List<String> schemas) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select schemaname, sequencename, last_value from pg_sequences
                where schemaname = any(?) and last_value is not null order by schemaname, sequencename
                """)) {
            statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (var rows = statement.executeQuery()) {
                var sequences = new ArrayList<Sequence>();
                while (rows.next()) {
                    sequences.add(new Sequence(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
                return sequences;
            }
        }
    }
}
