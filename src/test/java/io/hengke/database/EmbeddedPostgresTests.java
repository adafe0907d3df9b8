package io.hengke.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hengke.shared.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir
    private Path data;

    private Path home;

    @BeforeEach
    void prepare() throws IOException {
        home = data.resolve("postgres");
        Files.createDirectories(home);
        PostgresPrograms.shareWith(home);
    }

    @Test
    void keepsRowsBetweenAColdAndAWarmStart() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home)) {
            execute(postgres, "create table note (body text)");
            execute(postgres, "insert into note values ('衡客')");
        }
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(text(postgres, "select body from note")).isEqualTo("衡客");
        }
    }

    @Test
    void writesEveryCommitToDiskAndAsksForAPassword() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(text(postgres, "select current_setting('fsync') || current_setting('synchronous_commit')"))
                    .isEqualTo("onon");
            assertThat(text(postgres, "select current_setting('listen_addresses')"))
                    .isEqualTo("127.0.0.1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                    .isEqualTo("rw-------");
            var stranger = new ServerDatabase(postgres.database().url(), Cluster.USER, "guess");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(stranger::connect)
                    .withMessageContaining("password");
        }
    }

    @Test
    void stopsWhenItsJavaProcessIsKilledAndLosesNoCommit() throws Exception {
        var server = startServerProcess();
        long promised = readUntil(server.inputReader(), 200);
        var process = postmaster();
        server.destroyForcibly().waitFor();

        awaitEnd(process);
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(Long.parseLong(text(postgres, "select count(*) from entry")))
                    .isGreaterThanOrEqualTo(promised);
        }
    }

    @Test
    void stopsAServerThatOutlivedItsGuardAndItsJavaProcess() throws Exception {
        var server = startServerProcess();
        long promised = readUntil(server.inputReader(), 50);
        var process = postmaster();
        killGuards(process);
        server.destroyForcibly().waitFor();
        assertThat(process.isAlive()).isTrue();

        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(postmaster().pid()).isNotEqualTo(process.pid());
            assertThat(Long.parseLong(text(postgres, "select count(*) from entry")))
                    .isGreaterThanOrEqualTo(promised);
        }
    }

    @Test
    void startsOverTheTracesOfAServerThatWasKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home)) {
            execute(postgres, "create table note (body text)");
        }
        // the number of a process that lives but is another program: this one
        Files.writeString(
                home.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(text(postgres, "select count(*) from note")).isEqualTo("0");
        }
    }

    @Test
    void comesBackAtTheSameAddressWhenItDiesAlone() throws Exception {
        try (var postgres = EmbeddedPostgres.start(home)) {
            execute(postgres, "create table note as select 1 as number");
            var killed = postmaster();
            killed.destroyForcibly();
            awaitEnd(killed);

            assertThat(retried(postgres, "select count(*) from note")).isEqualTo("1");
        }
    }

    @Test
    void makesADatabaseAnewThatWasLeftHalfMade() throws Exception {
        Files.createDirectories(home.resolve("data.new"));
        Files.writeString(home.resolve("data.new/PG_VERSION"), "18");
        try (var postgres = EmbeddedPostgres.start(home)) {
            assertThat(text(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesASecondServerOnTheSameDataFolder() throws Exception {
        var server = startServerProcess();
        readUntil(server.inputReader(), 1);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> DataFolder.hold(data))
                .withMessageContaining("database.folder-in-use")
                .withMessageContaining(Long.toString(server.pid()));
        server.destroyForcibly().waitFor();

        try (var folder = DataFolder.hold(data)) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> DataFolder.hold(folder.path()));
        }
    }

    private Process startServerProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long readUntil(BufferedReader lines, long number) throws IOException {
        assertThat(lines.readLine()).isEqualTo("ready");
        long read = 0;
        while (read < number) {
            read = Long.parseLong(lines.readLine());
        }
        return read;
    }

    private ProcessHandle postmaster() throws IOException {
        var first = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(first)).orElseThrow();
    }

    /** The shell above PostgreSQL and the reader that waits for the end of its input. */
    private static void killGuards(ProcessHandle postmaster) {
        var shell = postmaster.parent().orElseThrow();
        shell.descendants()
                .filter(it -> it.pid() != postmaster.pid()
                        && it.parent()
                                .map(parent -> parent.pid() != postmaster.pid())
                                .orElse(true))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
    }

    private static void awaitEnd(ProcessHandle process) throws Exception {
        var status = Path.of("/proc", Long.toString(process.pid()), "stat");
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (Files.exists(status) && !Files.readString(status).contains(") Z ")) {
            assertThat(System.nanoTime()).as("PostgreSQL must end").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private static String retried(EmbeddedPostgres postgres, String query) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return text(postgres, query);
            } catch (SQLException e) {
                assertThat(System.nanoTime()).as(e.getMessage()).isLessThan(deadline);
                Thread.sleep(100);
            }
        }
    }

    private static void execute(EmbeddedPostgres postgres, String command) throws SQLException {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String text(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
