package io.hengke.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The stored files of a data folder held fast by second names, so that what is deleted meanwhile is still saved. Stored
 * files are never changed once the database names them, which makes a second name as good as a copy.
 */
final class LinkedFiles implements AutoCloseable {

    static final String FOLDER = "backup.links";

    /** What is no part of a backup, or saved in another way; see also {@link #isPassing}. */
    private static final Set<String> OTHERS = Set.of(
            "postgres",
            "hengke.lock",
            "control",
            "backups",
            "before-restore",
            CopiedDatabase.FOLDER,
            AuditNotes.FILE,
            FOLDER);

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path data;
    private final Path links;

    LinkedFiles(Path data) throws IOException {
        this.data = data;
        this.links = data.resolve(FOLDER);
        close(); // of a backup that was cut short
        Files.createDirectories(links);
    }

    /** Adds all there is now to what was there before. A file replaced since takes the place of its older self. */
    void take() throws IOException {
        for (var folder : saved()) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectories(target(directory));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()) {
                        link(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE; // deleted between listing and looking
                    }
                    throw failure;
                }
            });
        }
    }

    /** A new folder among what is held, for what is no file of the data folder; its owner's alone. */
    Path add(String name) throws IOException {
        return Files.createDirectory(links.resolve(name), OWNER_ONLY);
    }

    /** All files held, by their path below the data folder, in order. */
    List<Path> all() throws IOException {
        try (var files = Files.walk(links)) {
            return files.filter(it -> !it.equals(links))
                    .map(links::relativize)
                    .sorted()
                    .toList();
        }
    }

    Path held(Path path) {
        return links.resolve(path);
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(links)) {
            try (var files = Files.walk(links)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static boolean isPassing(String name) {
        return OTHERS.contains(name) || name.endsWith(".tmp") || name.endsWith(".aot") || name.startsWith("restore.");
    }

    private List<Path> saved() throws IOException {
        try (var entries = Files.list(data)) {
            return entries.filter(it -> !isPassing(it.getFileName().toString())).toList();
        }
    }

    private void link(Path file) throws IOException {
        var target = target(file);
        try {
            if (Files.exists(target) && Files.isSameFile(target, file)) {
                return;
            }
            Files.deleteIfExists(target);
            Files.createLink(target, file);
        } catch (NoSuchFileException _) {
            // deleted between listing and linking
        } catch (UnsupportedOperationException _) {
            Files.copy(file, target); // a file system without second names
        }
    }

    private Path target(Path file) {
        return links.resolve(data.relativize(file));
    }
}
