package io.hengke.backup;

import io.hengke.backup.ControlCommand.Verb;
import io.hengke.database.DataFolder;
import io.hengke.database.EmbeddedPostgres;
import io.hengke.database.ServerDatabase;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Backup and restore of a data folder as the command line does them, whether its server runs or rests. */
public final class Installation {

    private final Path data;
    private final ServerSettings settings;
    private final Clock clock = Clock.systemUTC();
    private final String user = System.getProperty("user.name");

    public Installation(ServerSettings settings) {
        this.data = settings.data();
        this.settings = settings;
    }

    /** @throws Problem {@code backup.…} if it cannot be made */
    public Backup.Result backup(Path file, Progress progress) {
        var target = file.toAbsolutePath().normalize();
        try (var folder = DataFolder.hold(data)) {
            new Restore(settings, clock).complete(folder, progress);
            return ServerDatabase.in(settings)
                    .map(it -> backup(target, it, progress))
                    .orElseGet(() -> backupOfEmbedded(target, progress));
        } catch (Problem problem) {
            requireInUse(problem);
            var answer = ControlClient.ask(data, Verb.BACKUP, target, user, progress);
            return Objects.requireNonNull(answer.written());
        }
    }

    private Backup.Result backupOfEmbedded(Path target, Progress progress) {
        var home = data.resolve("postgres");
        if (!Files.isDirectory(home.resolve("data"))) {
            throw new Problem("backup.nothing-there", data);
        }
        try (var postgres = EmbeddedPostgres.start(home)) {
            return backup(target, postgres.database(), progress);
        }
    }

    private Backup.Result backup(Path target, ServerDatabase database, Progress progress) {
        var result = new Backup(data, database, clock).write(target, progress);
        try {
            AuditNotes.record(data, clock.instant(), user, "backup.made", target.toString());
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        try {
            return new Restore(settings, clock).run(source, user, progress);
        } catch (Problem problem) {
            requireInUse(problem);
            var answer = ControlClient.ask(data, Verb.RESTORE, source, user, progress);
            return Objects.requireNonNull(answer.restored());
        }
    }

    /** Before a start: ends a restore that the last run left to be ended. */
    public void completeRestore() {
        try (var folder = DataFolder.hold(data)) {
            new Restore(settings, clock).complete(folder, Progress.NONE);
        }
    }

    private static void requireInUse(Problem problem) {
        if (!problem.code().equals("database.folder-in-use")) {
            throw problem;
        }
    }
}
