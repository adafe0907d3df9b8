package io.hengke.backup;

import io.hengke.backup.ControlCommand.Verb;
import io.hengke.database.DataFolder;
import io.hengke.database.EmbeddedPostgres;
import io.hengke.database.PendingRestore;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Backup and restore of a data folder as the command line does them, whether its server runs or rests. */
public final class Installation {

    private final Path data;
    private final ServerSettings settings;

    public Installation(ServerSettings settings) {
        this.data = settings.data();
        this.settings = settings;
    }

    /** @throws Problem {@code backup.…} if it cannot be made */
    public Backup.Result backup(Path file, Progress progress) {
        if (settings.find(Setting.DATABASE_URL).isPresent()) {
            throw new Problem("backup.external-database");
        }
        if (!Files.isDirectory(data.resolve("postgres").resolve("data"))) {
            throw new Problem("backup.nothing-there", data);
        }
        var target = file.toAbsolutePath().normalize();
        try (var folder = DataFolder.hold(data)) {
            PendingRestore.complete(folder.path());
            try (var postgres = EmbeddedPostgres.start(folder.path().resolve("postgres"))) {
                return new Backup(folder.path(), postgres, Clock.systemUTC()).write(target, progress);
            }
        } catch (Problem problem) {
            requireInUse(problem);
            var answer = ControlClient.ask(data, Verb.BACKUP, target, progress);
            return Objects.requireNonNull(answer.written());
        }
    }

    /**
     * Restores; a running server is told to, and starts again with the restored content.
     *
     * @return when the backup was made
     * @throws Problem {@code backup.…} if it cannot be restored; nothing has changed then
     */
    public Instant restore(Path file, Progress progress) {
        var source = file.toAbsolutePath().normalize();
        if (settings.find(Setting.DATABASE_URL).isPresent()) {
            throw new Problem("backup.external-database");
        }
        try {
            return Restore.run(source, data, progress);
        } catch (Problem problem) {
            requireInUse(problem);
            var answer = ControlClient.ask(data, Verb.RESTORE, source, progress);
            return Objects.requireNonNull(answer.restored());
        }
    }

    private static void requireInUse(Problem problem) {
        if (!problem.code().equals("database.folder-in-use")) {
            throw problem;
        }
    }
}
