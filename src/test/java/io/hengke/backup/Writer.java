package io.hengke.backup;

import io.hengke.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Stores a file and then a row that names it, over and over, as an attachment is stored. */
final class Writer implements AutoCloseable {

    private final Path attachments;
    private final EmbeddedPostgres postgres;
    private final Thread thread;
    private volatile long rows;
    private volatile boolean closed;

    Writer(Path data, EmbeddedPostgres postgres) throws IOException {
        this.attachments = Files.createDirectories(data.resolve("attachments"));
        this.postgres = postgres;
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

    static List<Long> rowsIn(EmbeddedPostgres postgres) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select number from attachment")) {
            while (found.next()) {
                numbers.add(found.getLong(1));
            }
        }
        return numbers;
    }

    private void work() {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("create table attachment (number bigint primary key, filler text)");
            for (long number = 1; !closed; number++) {
                var unfinished = attachments.resolve(number + ".tmp");
                Files.writeString(unfinished, "attachment " + number);
                Files.move(unfinished, attachments.resolve(Long.toString(number)));
                statement.execute("insert into attachment values (" + number + ", repeat(md5('" + number + "'), 100))");
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
