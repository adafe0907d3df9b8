package io.hengke.database;

import io.hengke.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that Hengke did not start, as a company may have one. With {@code -Dhengke.test.database=own} all servers of
 * the tests keep their records in it, each in a database of its own.
 */
public final class CompanyDatabase {

    private static final boolean WANTED = "own".equals(System.getProperty("hengke.test.database"));
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable EmbeddedPostgres postgres;

    private CompanyDatabase() {}

    /** Whether this run of the tests is one on the company's own database. */
    public static boolean isWanted() {
        return WANTED;
    }

    /** The settings that lead a server to a new database in it; none where servers bring their own. */
    public static Map<Setting, String> settings() {
        return WANTED ? settings(create(running())) : Map.of();
    }

    /** The settings that lead a server to this database. */
    public static Map<Setting, String> settings(ServerDatabase database) {
        return Map.of(
                Setting.DATABASE_URL,
                database.url(),
                Setting.DATABASE_USER,
                database.user(),
                Setting.DATABASE_PASSWORD,
                database.password());
    }

    /** A further, empty database beside PostgreSQL's first one. */
    public static ServerDatabase create(EmbeddedPostgres postgres) {
        var name = "company_" + NUMBER.incrementAndGet();
        var first = postgres.database();
        try (var connection = first.connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return new ServerDatabase(first.url().replaceFirst("/hengke$", "/" + name), first.user(), first.password());
    }

    /** Where its files are. */
    public static synchronized Path data() {
        return running().data();
    }

    /** Once no server needs it any more. */
    public static synchronized void stop() {
        if (postgres != null) {
            postgres.close();
            try {
                Trees.delete(postgres.data().resolve("../..").normalize());
            } catch (IOException _) {
                // a temporary folder left behind harms nobody
            }
        }
    }

    private static synchronized EmbeddedPostgres running() {
        if (postgres == null) {
            try {
                var home = Files.createTempDirectory("hengke-company-").resolve("postgres");
                PostgresPrograms.shareWith(home);
                postgres = EmbeddedPostgres.start(home);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return postgres;
    }
}
