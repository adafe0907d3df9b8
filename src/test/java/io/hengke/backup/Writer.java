package io.hengke.backup;

import io.hengke.database.ServerDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Stores a file and then a row that names it, over and over, as the rows of an import are stored. */
final class Writer implements AutoCloseable {

    /** Where the files are, below the data folder. */
    static final String FOLDER = "imports/00000000-0000-0000-0000-000000000001";

    private final Path files;
    private final ServerDatabase database;
    private final Thread thread;
    private volatile long rows;
    private volatile boolean closed;

    Writer(Path data, ServerDatabase database) throws IOException {
        this.files = Files.createDirectories(data.resolve(FOLDER));
        this.database = database;
        this.thread = Thread.ofPlatform().start(this::work);
    }

    long rows() {
        return rows;
    }

    void awaitRows(long number) throws InterruptedException {
        while (rows < number && thread.isAlive()) {
            Thread.sleep(10);
        }
    }

    static List<Long> rowsIn(ServerDatabase database) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select rows from imports.accepted")) {
            while (found.next()) {
                numbers.add(found.getLong(1));
            }
        }
        return numbers;
    }

    private void work() {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into imports.import
                        (id, state, source, created_by, created_by_name, created_at)
                    values ('00000000-0000-0000-0000-000000000001', 'OPEN', 'API', gen_random_uuid(), 'writer', now())
                    """);
            for (long number = 1; !closed; number++) {
                var unfinished = files.resolve(number + ".tmp");
                Files.writeString(unfinished, "row " + number);
                Files.move(unfinished, files.resolve(Long.toString(number)));
                statement.execute("""
                        insert into imports.accepted values
                            ('00000000-0000-0000-0000-000000000001', '%1$d', '%1$d', %1$d, 0, repeat(md5('%1$d'), 100))
                        """.formatted(number));
                rows = number;
            }
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
