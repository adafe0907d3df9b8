package io.hengke.imports;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Opens an engine for one piece of work and clears up after it. Whole files are read one upload at a time. */
@Component
class EngineRoom {

    private static final long MOST_BYTES = 1L << 30;
    private static final long GLANCE_BYTES = 256L << 20;

    private final ServerSettings settings;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    EngineRoom(ServerSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads whole files: waits for its turn, and may use much memory and disk.
     *
     * @param work an existing folder, deleted afterwards
     * @param waiting called while waiting; may throw
     */
    <T> T work(Path work, Runnable waiting, Function<Engine, T> use) throws InterruptedException {
        while (!oneAtATime.tryLock(300, TimeUnit.MILLISECONDS)) {
            waiting.run();
        }
        try (var engine = Engine.open(work.resolve("import.duckdb"), engineSettings(MOST_BYTES, work))) {
            return use.apply(engine);
        } finally {
            oneAtATime.unlock();
            ImportFolders.delete(work);
        }
    }

    /** Looks at the beginning of a file. */
    <T> T glance(Path work, Function<Engine, T> use) {
        try (var engine = Engine.inMemory(engineSettings(GLANCE_BYTES, work))) {
            return use.apply(engine);
        } finally {
            ImportFolders.delete(work);
        }
    }

    private EngineSettings engineSettings(long bytes, Path work) {
        var threads = settings.findWhole(Setting.LIMITS_THREADS)
                .orElse(Runtime.getRuntime().availableProcessors());
        return new EngineSettings(
                bytes, threads, work.resolve("spill"), settings.zone().getId());
    }
}
