package io.hengke.backup;

import io.hengke.database.PendingRestore;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** Unpacks a backup that was found undamaged. */
final class Unpacking {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path file;
    private final Path data;

    /** @param data the folder whose content will be replaced */
    Unpacking(Path file, Path data) {
        this.file = file;
        this.data = data;
    }

    /** Writes all files and waits until they are on disk. */
    void into(Path target, Progress progress) throws IOException {
        PendingRestore.clear(target);
        Files.createDirectory(target, OWNER_ONLY);
        Archive.read(file, "backup.step.unpacking", progress, (entry, content) -> write(entry, content, target));
        keepDatabase(target.resolve(ServerSettings.FILE));
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
        write(content, path);
    }

    private static void write(InputStream content, Path path) throws IOException {
        Files.copy(content, path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Which database holds the records is a matter of the place, not of what is restored. */
    private void keepDatabase(Path settings) throws IOException {
        var present = data.resolve(ServerSettings.FILE);
        var here = Files.exists(present) ? Files.readString(present) : "";
        var restored = Files.exists(settings) ? Files.readString(settings) : "";
        var text = DatabaseSection.without(restored) + DatabaseSection.of(here);
        if (!text.equals(restored)) {
            Files.deleteIfExists(settings);
            write(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), settings);
        }
    }
}
