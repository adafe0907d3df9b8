package io.hengke.analysis;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a run's result appears: whole, in one step, or not at all.
 *
 * <p>A run works in a hidden folder beside the target, {@code .NAME.hengke}, which a lock keeps to one run. The result
 * is forced to disk and changes places with the previous one. Whatever ends the run early leaves the previous result
 * as it was; the next run clears what is left of the broken one.
 */
public final class OutputDirectory implements AutoCloseable {

    /** The file that marks a folder as a result of ours; only such a folder, or an empty one, is ever replaced. */
    static final String MARK = "run.json";

    private final Path target;
    private final Path work;
    private final FileChannel lockFile;
    private final Thread cleaner;

    private OutputDirectory(Path target, Path work, FileChannel lockFile) {
        this.target = target;
        this.work = work;
        this.lockFile = lockFile;
        this.cleaner = new Thread(() -> deleteQuietly(work));
    }

    /**
     * Prepares to write a result.
     *
     * @throws Problem if the folder holds something that is not a result of ours, cannot be written, or is in use
     */
    public static OutputDirectory open(Path output) {
        var target = output.toAbsolutePath().normalize();
        var name = target.getFileName();
        if (name == null) {
            throw new Problem("analysis.output-not-usable", output);
        }
        refuseForeignContent(target);
        var work = target.resolveSibling("." + name + ".hengke");
        try {
            Files.createDirectories(work);
            var lockFile = lock(work.resolve("lock"), target);
            var directory = new OutputDirectory(target, work, lockFile);
            directory.recover();
            Runtime.getRuntime().addShutdownHook(directory.cleaner);
            return directory;
        } catch (IOException e) {
            throw new Problem("analysis.output-not-writable", output, reason(e));
        }
    }

    /** Scratch space on the same file system as the target. */
    public Path work() {
        return work;
    }

    /** Where the new result is put together. */
    public Path staging() {
        return work.resolve("result");
    }

    /** True if there is an earlier result to keep. */
    public boolean hasPrevious() {
        return Files.exists(target.resolve(MARK));
    }

    /** Makes what is in {@link #staging()} the result. */
    public void publish() throws IOException {
        try (var files = Files.walk(staging())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                force(file);
            }
        }
        if (Files.exists(target)) {
            replace();
        } else {
            Files.move(staging(), target, StandardCopyOption.ATOMIC_MOVE);
        }
        force(target.resolveSibling("."));
    }

    private void replace() throws IOException {
        if (AtomicExchange.exchange(staging(), target)) {
            return;
        }
        // without an exchange the name is missing for a moment; recover() puts the previous result back after a crash
        Files.move(target, previous(), StandardCopyOption.ATOMIC_MOVE);
        Files.move(staging(), target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path previous() {
        return work.resolve("previous");
    }

    private void recover() throws IOException {
        if (Files.exists(previous()) && !Files.exists(target)) {
            Files.move(previous(), target, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(staging());
        delete(previous());
        try (var left = Files.list(work)) {
            for (var file : left.filter(it -> !it.endsWith("lock")).toList()) {
                delete(file);
            }
        }
        Files.createDirectories(staging());
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException _) {
            return; // the machine is shutting down: the hook clears the folder
        }
        deleteQuietly(work);
        try {
            lockFile.close();
        } catch (IOException _) {
            // the lock ends with the process at the latest
        }
    }

    private static FileChannel lock(Path file, Path target) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new Problem("analysis.output-in-use", target);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static void refuseForeignContent(Path target) {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new Problem("analysis.output-is-a-file", target);
        }
        if (!Files.isDirectory(target) || Files.exists(target.resolve(MARK))) {
            return;
        }
        try (var files = Files.list(target)) {
            if (files.anyMatch(it -> !it.endsWith("issues.csv"))) {
                throw new Problem("analysis.output-not-ours", target);
            }
        } catch (IOException e) {
            throw new Problem("analysis.output-not-writable", target, reason(e));
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void deleteQuietly(Path path) {
        try {
            delete(path);
        } catch (IOException _) {
            // the next run tries again
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String reason(IOException e) {
        return e instanceof AtomicMoveNotSupportedException || e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage();
    }
}
