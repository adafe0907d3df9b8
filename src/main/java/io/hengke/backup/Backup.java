package io.hengke.backup;

import io.hengke.Hengke;
import io.hengke.database.ServerDatabase;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/**
 * Writes a backup of a data folder whose database runs, whoever runs it.
 *
 * <p>Stored files are held fast right before and right after the moment the database is copied as of: every file it names
 * at that moment was there at one of the two. The archive appears under its name only when it has been read again.
 */
public final class Backup {

    private final Path data;
    private final ServerDatabase database;
    private final Clock clock;

    public Backup(Path data, ServerDatabase database, Clock clock) {
        this.data = data;
        this.database = database;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param missing files the database names that were not there
     */
    public record Result(Path file, long bytes, int parts, List<String> missing) {}

    /** @throws Problem {@code backup.…} if the file exists, cannot be written, or does not read back as written */
    public Result write(Path file, Progress progress) {
        var target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new Problem("backup.file-exists", target);
        }
        var unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.resolveSibling("."));
            Files.deleteIfExists(unfinished);
            archive(unfinished, progress);
            var checked = Archive.check(unfinished, progress);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return new Result(target, Files.size(target), checked.parts().size(), checked.missing());
        } catch (IOException | SQLException e) {
            throw new Problem("backup.not-written", target, String.valueOf(e.getMessage()));
        } finally {
            deleteQuietly(unfinished);
        }
    }

    private void archive(Path unfinished, Progress progress) throws IOException, SQLException {
        try (var links = new LinkedFiles(data);
                var connection = database.connect();
                var archive = new ArchiveWriter(unfinished, header())) {
            links.take();
            var copy = new DatabaseCopy(connection, progress);
            copy.begin();
            links.take();
            copy.write(links.add(CopiedDatabase.FOLDER));
            var named = NamedFiles.in(connection);
            var all = links.all();
            for (int i = 0; i < all.size(); i++) {
                progress.at("backup.step.files", i, all.size());
                add(archive, links, all.get(i));
            }
            archive.finish(named.stream()
                    .filter(it -> !Files.exists(links.held(Path.of(it))))
                    .toList());
        }
    }

    private static void add(ArchiveWriter archive, LinkedFiles links, Path path) throws IOException {
        if (Files.isDirectory(links.held(path))) {
            archive.addFolder(path.toString());
        } else {
            archive.add(path.toString(), links.held(path));
        }
    }

    private BackupHeader header() {
        return new BackupHeader(BackupHeader.FORMAT, Hengke.VERSION, clock.instant());
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // the next backup to this file tries again
        }
    }
}
