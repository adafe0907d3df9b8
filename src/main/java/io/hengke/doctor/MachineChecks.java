package io.hengke.doctor;

import com.sun.management.OperatingSystemMXBean;
import io.hengke.settings.ServerSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machine: Java, memory, disk, the data folder, the clock. */
final class MachineChecks {

    private static final int JAVA = 25;
    private static final long GIGABYTE = 1L << 30;

    /** A day on which this program did not exist yet: a clock before it is wrong. */
    private static final LocalDate BEFORE_US = LocalDate.of(2026, 1, 1);

    private final ServerSettings settings;
    private final Clock clock;

    MachineChecks(ServerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> run() throws IOException {
        return List.of(java(), memory(), folder(), disk(), clock());
    }

    private static Finding java() {
        var version = Runtime.version();
        return version.feature() == JAVA
                ? Finding.ok("doctor.java.ok", version)
                : Finding.warn("doctor.java.other", version, JAVA);
    }

    private static Finding memory() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var gigabytes = (machine.getTotalMemorySize() + GIGABYTE / 2) / GIGABYTE;
        return gigabytes >= 4
                ? Finding.ok("doctor.memory.ok", gigabytes)
                : Finding.warn("doctor.memory.little", gigabytes);
    }

    private Finding folder() throws IOException {
        var data = settings.data();
        if (!Files.exists(data)) {
            return Finding.ok("doctor.folder.new", data);
        }
        if (!Files.isDirectory(data) || !Files.isReadable(data) || !Files.isWritable(data)) {
            return Finding.fail("doctor.folder.not-usable", data);
        }
        var others = EnumSet.of(PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);
        others.retainAll(Files.getPosixFilePermissions(data));
        return others.isEmpty()
                ? Finding.ok("doctor.folder.ok", data)
                : Finding.warn("doctor.folder.writable-by-others", data);
    }

    private Finding disk() throws IOException {
        var store = Files.getFileStore(existing(settings.data()));
        var free = store.getUsableSpace() / GIGABYTE;
        if (free < 1) {
            return Finding.fail("doctor.disk.full", settings.data());
        }
        return free < 10 ? Finding.warn("doctor.disk.little", free) : Finding.ok("doctor.disk.ok", free);
    }

    private Finding clock() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now.atZone(ZoneOffset.UTC).toLocalDate().isBefore(BEFORE_US)
                ? Finding.fail("doctor.clock.wrong", now)
                : Finding.ok("doctor.clock.ok", now.atZone(settings.zone()).toLocalDateTime(), settings.zone());
    }

    /** The folder itself or, before the first start, the nearest above it. */
    private static Path existing(Path path) {
        for (@Nullable Path it = path; it != null; it = it.getParent()) {
            if (Files.exists(it)) {
                return it;
            }
        }
        return path;
    }
}
