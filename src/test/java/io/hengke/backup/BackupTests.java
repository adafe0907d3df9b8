package io.hengke.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hengke.database.EmbeddedPostgres;
import io.hengke.database.PendingRestore;
import io.hengke.database.PostgresPrograms;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {

    @TempDir
    private Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void prepare() throws IOException {
        data = folder.resolve("data");
        file = folder.resolve("backup.tar.gz");
        PostgresPrograms.shareWith(data.resolve("postgres"));
    }

    @Test
    void bringsBackDatabaseAndFilesAsOfOneMomentThoughBothChangeMeanwhile() throws Exception {
        long before;
        try (var postgres = start();
                var writer = new Writer(data, postgres.database())) {
            writer.awaitRows(50);
            before = writer.rows();
            var result = backup(postgres);
            assertThat(result.missing()).isEmpty();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        var other = otherFolder();
        restore(other);

        try (var postgres = EmbeddedPostgres.start(other.resolve("postgres"))) {
            var named = Writer.rowsIn(postgres.database());
            assertThat(named).hasSizeGreaterThanOrEqualTo((int) before);
            assertThat(named)
                    .allSatisfy(
                            number -> assertThat(other.resolve(Writer.FOLDER).resolve(String.valueOf(number)))
                                    .hasContent("row " + number));
        }
    }

    @Test
    void keepsAFileThatIsDeletedWhileTheBackupRunsAndWhatWasReplacedUntilTheNextRestore() throws Exception {
        Files.createDirectories(data.resolve("runs/one"));
        Files.writeString(data.resolve("runs/one/summary.json"), "{}");
        Files.writeString(data.resolve("hengke.yaml"), "server:\n  port: 8001\n");
        try (var postgres = start()) {
            var deleted = new AtomicBoolean();
            new Backup(data, postgres.database(), Clock.systemUTC()).write(file, (_, _, _) -> {
                if (deleted.compareAndSet(false, true)) {
                    deleteRun();
                }
            });
        }
        for (var port : new String[] {"8002", "8003"}) {
            Files.writeString(data.resolve("hengke.yaml"), "server:\n  port: " + port + "\n");
            restore(data);
            assertThat(data.resolve("runs/one/summary.json")).hasContent("{}");
            assertThat(data.resolve("hengke.yaml")).content().contains("8001");
            assertThat(data.resolve("before-restore/hengke.yaml")).content().contains(port);
        }
    }

    @Test
    void refusesADamagedArchiveBeforeTouchingAnything() throws Exception {
        try (var postgres = start()) {
            backup(postgres);
        }
        try (var damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(damaged.length() / 2);
            int old = damaged.read();
            damaged.seek(damaged.length() / 2);
            damaged.write(old ^ 1);
        }
        assertRefused("backup.damaged");
    }

    @Test
    void refusesAnArchiveThatWasCutShort() throws Exception {
        try (var postgres = start()) {
            backup(postgres);
        }
        try (var shortened = new RandomAccessFile(file.toFile(), "rw")) {
            shortened.setLength(shortened.length() * 9 / 10);
        }
        assertRefused("backup.damaged");
    }

    @Test
    void refusesAFileThatIsNoBackup() throws Exception {
        Files.writeString(file, "customers.csv");
        assertRefused("backup.not-a-backup");
    }

    @Test
    void neverOverwritesAFile() throws Exception {
        Files.writeString(file, "precious");
        try (var postgres = start()) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> backup(postgres))
                    .withMessageContaining("backup.file-exists");
        }
        assertThat(file).hasContent("precious");
    }

    @Test
    void finishesASwitchThatWasInterruptedAtAnyStep() throws Exception {
        for (int step = 0; step < 4; step++) {
            var target = folder.resolve("switch" + step);
            Files.createDirectories(target);
            Files.writeString(target.resolve("old-a"), "old");
            Files.writeString(target.resolve("old-b"), "old");
            Files.createDirectories(PendingRestore.unfinished(target));
            Files.writeString(PendingRestore.unfinished(target).resolve("new-a"), "new");
            Files.writeString(PendingRestore.unfinished(target).resolve("new-b"), "new");
            PendingRestore.commit(target);
            interruptAt(step, target);

            PendingRestore.complete(target);
            assertThat(target.toFile().list())
                    .as("step %d", step)
                    .containsExactlyInAnyOrder("new-a", "new-b", "before-restore");
            assertThat(target.resolve("before-restore").toFile().list()).containsExactlyInAnyOrder("old-a", "old-b");
        }
    }

    /** The states a crash can leave: some of the old away, all of it, some of the new in place. */
    private static void interruptAt(int step, Path target) throws IOException {
        var before = target.resolve("before-restore");
        if (step >= 1) {
            Files.createDirectories(before);
            Files.createFile(before.resolve("of-this-restore"));
            Files.move(target.resolve("old-a"), before.resolve("old-a"));
        }
        if (step >= 2) {
            Files.move(target.resolve("old-b"), before.resolve("old-b"));
            Files.createFile(target.resolve("restore.old-is-away"));
        }
        if (step >= 3) {
            Files.move(target.resolve("restore.ready/new-a"), target.resolve("new-a"));
        }
    }

    private Backup.Result backup(EmbeddedPostgres postgres) {
        return new Backup(data, postgres.database(), Clock.systemUTC()).write(file, Progress.NONE);
    }

    private EmbeddedPostgres start() {
        var postgres = EmbeddedPostgres.start(data.resolve("postgres"));
        EmptyDatabase.migrate(postgres.database());
        return postgres;
    }

    private void restore(Path folder) {
        new Restore(ServerSettings.load(folder, Map.of(), Map.of()), Clock.systemUTC()).run(file, "ann", Progress.NONE);
    }

    private Path otherFolder() throws IOException {
        return Files.createDirectories(folder.resolve("other"));
    }

    private void deleteRun() {
        try {
            PendingRestore.clear(data.resolve("runs/one"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertRefused(String code) throws IOException {
        var untouched = otherFolder();
        Files.writeString(untouched.resolve("hengke.yaml"), "# mine");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> restore(untouched))
                .withMessageContaining(code);
        assertThat(untouched.resolve("hengke.yaml")).hasContent("# mine");
        assertThat(untouched.toFile().list()).containsExactlyInAnyOrder("hengke.yaml", "hengke.lock");
    }
}
