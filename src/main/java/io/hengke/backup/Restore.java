package io.hengke.backup;

import io.hengke.database.DataFolder;
import io.hengke.database.PendingRestore;
import io.hengke.database.PostgresVersion;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * Puts a backup in place of a data folder's content.
 *
 * <p>The archive is checked to its last byte before anything is written, then unpacked beside the content, and only then
 * do the two change places; a crash at any moment leaves the old content or the new. The old content is kept in
 * {@code before-restore} until the next restore.
 */
public final class Restore {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private Restore() {}

    /**
     * Checks and unpacks; {@link PendingRestore#complete} or the next start then makes the switch.
     *
     * @return when the backup was made
     * @throws Problem {@code backup.…} if the archive cannot be used; the data folder is as before
     */
    public static Instant prepare(Path file, Path data, Progress progress) {
        if (!Files.isReadable(file)) {
            throw new Problem("backup.file-unreadable", file);
        }
        var contents = Archive.check(file, progress);
        var header = contents.header();
        if (!header.postgres().equals(PostgresVersion.MAJOR)) {
            throw new Problem("backup.other-postgres", file, header.version(), header.postgres());
        }
        try {
            unpack(file, PendingRestore.unfinished(data), progress);
            PendingRestore.commit(data);
            return header.madeAt();
        } catch (IOException e) {
            throw new Problem("backup.not-restored", data, String.valueOf(e.getMessage()));
        }
    }

    /** The whole restore, for a data folder whose server rests. */
    public static Instant run(Path file, Path data, Progress progress) {
        try (var folder = DataFolder.hold(data)) {
            var madeAt = prepare(file, folder.path(), progress);
            PendingRestore.complete(folder.path());
            return madeAt;
        }
    }

    private static void unpack(Path file, Path target, Progress progress) throws IOException {
        PendingRestore.clear(target);
        Files.createDirectory(target, OWNER_ONLY);
        Archive.read(file, "backup.step.unpacking", progress, (entry, content) -> write(entry, content, target));
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.getName().equals(BackupHeader.NAME) || entry.getName().equals(Manifest.NAME)) {
            return;
        }
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("Archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path, OWNER_ONLY);
            return;
        }
        Files.createDirectories(path.resolveSibling("."), OWNER_ONLY);
        Files.copy(content, path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
