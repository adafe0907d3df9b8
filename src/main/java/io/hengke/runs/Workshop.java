package io.hengke.runs;

import com.sun.management.OperatingSystemMXBean;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.warehouse.EngineSettings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** What of the machine an analysis may use. */
@Component
class Workshop {

    private static final int SHARE_OF_MEMORY = 3;
    private static final long READING_BYTES = 512L << 20;

    private final ServerSettings settings;

    Workshop(ServerSettings settings) {
        this.settings = settings;
    }

    /** What the setting says; a third of the machine without it. */
    long memoryBytes() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return settings.findWhole(Setting.LIMITS_ANALYSIS_MEMORY_MEGABYTES)
                .map(it -> (long) it << 20)
                .orElseGet(() -> machine.getTotalMemorySize() / SHARE_OF_MEMORY);
    }

    int threads() {
        return settings.findWhole(Setting.LIMITS_THREADS)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    /** For reading results while people wait. */
    EngineSettings reading() {
        return new EngineSettings(
                READING_BYTES,
                threads(),
                Path.of(System.getProperty("java.io.tmpdir"), "hengke-spill"),
                settings.zone().getId());
    }

    /** For computing in the background. */
    EngineSettings computing(Path spill) {
        return new EngineSettings(
                Math.max(READING_BYTES, memoryBytes() / 2),
                threads(),
                spill,
                settings.zone().getId());
    }
}
