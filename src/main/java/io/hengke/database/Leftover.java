package io.hengke.database;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A PostgreSQL that an earlier Hengke left behind in the same folder: a file naming a process that is gone, or a process
 * that outlived everything meant to stop it.
 */
final class Leftover {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path pidFile;
    private final Path data;

    Leftover(Path data) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** Afterwards nothing runs in the folder and a new PostgreSQL can start. */
    void clear() throws IOException, InterruptedException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long process = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        if (runs(process)) {
            stop(process);
        }
        Files.deleteIfExists(pidFile);
    }

    private void stop(long process) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT " + process).start().waitFor();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > deadline) {
                throw new Problem("database.leftover-does-not-stop", data, process);
            }
            Thread.sleep(20);
        }
    }

    /**
     * Whether the process is our PostgreSQL and alive. A zombie is not, though it still has a number: in a container
     * nobody may ever collect it. Nor is an unrelated process that was given the number later.
     */
    private boolean runs(long process) {
        try {
            var folder = Path.of("/proc", Long.toString(process));
            var status = Files.readString(folder.resolve("stat"));
            return status.charAt(status.lastIndexOf(')') + 2) != 'Z'
                    && Files.readString(folder.resolve("cmdline")).contains(data.toString());
        } catch (IOException _) {
            return false;
        }
    }
}
