package io.hengke.backup;

import io.hengke.database.DataFolder;
import io.hengke.database.EmbeddedPostgres;
import io.hengke.database.PendingRestore;
import io.hengke.database.ServerDatabase;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Puts a backup in place of an installation's content, whoever runs the database it came from and the one it goes to.
 *
 * <p>The archive is checked to its last byte before anything is written, then unpacked beside the content, and only then
 * do the two change places; a crash at any moment leaves the old content or the new. The old content is kept in
 * {@code before-restore} until the next restore, and in a database of the company's own in schemas of that name.
 */
public final class Restore {

    private static final String NAME = "restore-name";

    private final ServerSettings settings;
    private final Path data;
    private final Clock clock;

    public Restore(ServerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.data = settings.data();
    }

    /**
     * Checks and unpacks; {@link #complete} at the next start then makes the switch.
     *
     * @param user who restores, as the audit trail shall show it
     * @return when the backup was made
     * @throws Problem {@code backup.…} if the archive cannot be used; everything is as before
     */
    public Instant prepare(Path file, String user, Progress progress) {
        if (!Files.isReadable(file)) {
            throw new Problem("backup.file-unreadable", file);
        }
        var header = Archive.check(file, progress).header();
        var unfinished = PendingRestore.unfinished(data);
        try {
            new Unpacking(file, data).into(unfinished, progress);
            prepareDatabase(file, unfinished, progress);
            AuditNotes.keep(data, unfinished);
            AuditNotes.record(unfinished, clock.instant(), user, "backup.restored", file.toString());
            PendingRestore.commit(data);
            return header.madeAt();
        } catch (IOException | SQLException e) {
            throw new Problem("backup.not-restored", data, String.valueOf(e.getMessage()));
        }
    }

    /** Hengke's own database is made anew beside the old one; the company's is only asked whether it is the right one. */
    private void prepareDatabase(Path file, Path unfinished, Progress progress) throws IOException, SQLException {
        var copy = unfinished.resolve(CopiedDatabase.FOLDER);
        CopiedDatabase.read(copy).requireKnown(file);
        var company = ServerDatabase.in(settings);
        if (company.isPresent()) {
            new TargetDatabase(company.get()).requireEmptyOrHengkes();
            Files.writeString(copy.resolve(NAME), UUID.randomUUID().toString());
            return;
        }
        try (var postgres = EmbeddedPostgres.start(unfinished.resolve("postgres"))) {
            new DatabaseLoad(copy, progress)
                    .into(postgres.database(), UUID.randomUUID().toString());
        }
        PendingRestore.clear(copy);
    }

    /**
     * Makes the switch if there is one to make: the company's database first, in one transaction, then the files. Repeated
     * after a crash, it goes on where it was.
     *
     * @param folder whose server rests
     * @throws Problem {@code backup.…} if the company's database does not take the restore, which is given up then; or if
     *     it cannot be reached, and then the restore waits
     */
    public void complete(DataFolder folder, Progress progress) {
        var copy = PendingRestore.ready(folder.path()).resolve(CopiedDatabase.FOLDER);
        try {
            if (Files.exists(copy)) {
                fill(copy, progress);
                PendingRestore.clear(PendingRestore.unfinished(folder.path()));
                // to be deleted: it is done
                Files.move(copy, PendingRestore.unfinished(folder.path()), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new Problem("backup.not-restored", data, String.valueOf(e.getMessage()));
        }
        PendingRestore.complete(folder.path());
    }

    private void fill(Path copy, Progress progress) throws IOException {
        var name = Files.readString(copy.resolve(NAME));
        var company = ServerDatabase.in(settings).orElseThrow(() -> new Problem("backup.database-missing", data));
        var target = new TargetDatabase(company);
        try {
            if (!target.isFilledBy(name)) {
                target.requireAtRest();
                new DatabaseLoad(copy, progress).into(company, name);
            }
        } catch (SQLException e) {
            if (isAway(e)) {
                throw new Problem("backup.database-away", company, String.valueOf(e.getMessage()));
            }
            throw givenUp(new Problem("backup.not-restored", company, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw givenUp(new Problem("backup.not-restored", company, String.valueOf(e.getMessage())));
        } catch (Problem e) {
            throw givenUp(e);
        }
    }

    private Problem givenUp(Problem problem) throws IOException {
        PendingRestore.withdraw(data);
        return problem;
    }

    /** Connection failures and shutdowns, after which nobody knows whether a commit took place. */
    private static boolean isAway(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** The whole restore, for an installation whose server rests. */
    public Instant run(Path file, String user, Progress progress) {
        try (var folder = DataFolder.hold(data)) {
            complete(folder, progress); // an earlier one that was cut short
            var madeAt = prepare(file, user, progress);
            complete(folder, progress);
            return madeAt;
        }
    }
}
