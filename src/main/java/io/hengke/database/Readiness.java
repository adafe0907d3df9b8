package io.hengke.database;

import io.hengke.shared.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** Waits until a PostgreSQL that was started answers, and makes Hengke's own database in it the first time. */
record Readiness(ServerDatabase database, Postmaster postmaster, Path log) {

    private static final String NO_SUCH_DATABASE = "3D000";

    void await(Duration patience) throws InterruptedException, SQLException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!answers()) {
            if (!postmaster.isAlive() || System.nanoTime() > deadline) {
                throw new Problem("database.not-started", log);
            }
            Thread.sleep(20);
        }
    }

    private boolean answers() throws SQLException {
        try (var _ = database.connect()) {
            return true;
        } catch (SQLException e) {
            if (NO_SUCH_DATABASE.equals(e.getSQLState())) {
                create();
            }
            return false;
        }
    }

    private void create() throws SQLException {
        var first = new ServerDatabase(
                database.url().replaceFirst("/hengke$", "/postgres"), database.user(), database.password());
        try (var connection = first.connect();
                var statement = connection.createStatement()) {
            statement.execute("create database hengke");
        }
    }
}
