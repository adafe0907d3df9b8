package io.hengke.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * New content for a data folder, waiting to take the place of the old. Once committed it always does, at the latest when
 * the server starts next: each step can be repeated after a crash.
 */
public final class PendingRestore {

    private static final String UNFINISHED = "restore.tmp";
    private static final String READY = "restore.ready";
    private static final String BEFORE = "before-restore";
    private static final String OLD_IS_AWAY = "restore.old-is-away";
    private static final String MARK = "of-this-restore";

    /** Stay where they are: the lock is held, the control file is the running server's, backups are not content. */
    private static final Set<String> STAYING =
            Set.of(DataFolder.LOCK, "control", "backups", UNFINISHED, READY, BEFORE, OLD_IS_AWAY);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private PendingRestore() {}

    /** Where the new content is put together. */
    public static Path unfinished(Path data) {
        return data.resolve(UNFINISHED);
    }

    /** Where it waits once it counts. */
    public static Path ready(Path data) {
        return data.resolve(READY);
    }

    /** From now on the new content counts. */
    public static void commit(Path data) throws IOException {
        Files.move(unfinished(data), data.resolve(READY), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the switch if there is one to make. The caller holds the folder and its database rests. */
    public static void complete(Path data) {
        var ready = data.resolve(READY);
        try {
            clear(unfinished(data));
            if (!Files.exists(ready)) {
                clearMarks(data);
                return;
            }
            if (!Files.exists(data.resolve(OLD_IS_AWAY))) {
                putOldAway(data);
            }
            for (var entry : entries(ready)) {
                Files.move(entry, data.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.delete(ready);
            clearMarks(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes back what {@link #commit} did, while nothing has been moved yet. */
    public static void withdraw(Path data) throws IOException {
        Files.move(data.resolve(READY), unfinished(data), StandardCopyOption.ATOMIC_MOVE);
        clear(unfinished(data));
    }

    /**
     * Deletes a folder with all in it. A database that was being made in it, and lost its maker, is stopped first; what
     * made it may write on for a moment.
     */
    public static void clear(Path folder) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                new Leftover(folder.resolve("postgres/data")).clear();
                Trees.delete(folder);
                return;
            } catch (DirectoryNotEmptyException | UncheckedIOException e) {
                if (System.nanoTime() > end) {
                    throw new IOException(e);
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private static void putOldAway(Path data) throws IOException {
        var before = data.resolve(BEFORE);
        var mark = before.resolve(MARK);
        if (!Files.exists(mark)) { // what is there is of an earlier restore
            Trees.delete(before);
            Files.createDirectory(before);
            Files.createFile(mark);
        }
        for (var entry : entries(data)) {
            if (!STAYING.contains(entry.getFileName().toString())) {
                Files.move(entry, before.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.createFile(data.resolve(OLD_IS_AWAY));
    }

    /** Only once nothing is left to move: they tell which entries are old and which are new. */
    private static void clearMarks(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(OLD_IS_AWAY));
        Files.deleteIfExists(data.resolve(BEFORE).resolve(MARK));
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
