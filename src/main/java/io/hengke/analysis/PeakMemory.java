package io.hengke.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory this process has held, from Linux's {@code /proc/self/status} (man page proc_pid_status(5)). */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private PeakMemory() {}

    /** 0 where the system does not tell. */
    static long bytes() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(it -> it.startsWith("VmHWM:"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
