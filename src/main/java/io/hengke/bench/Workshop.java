package io.hengke.bench;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import java.nio.file.Files;
import java.nio.file.Path;

/** Engines as a run has them: a database file of their own, all cores, a bound of memory. */
final class Workshop {

    private Workshop() {}

    /** Something to do with an engine. */
    @FunctionalInterface
    interface Task {
        void with(Engine engine) throws Exception;
    }

    /** Opens a new database, and deletes it afterwards. */
    static void withEngine(Path folder, long memoryBytes, Task task) throws Exception {
        var directory = Files.createTempDirectory(folder, "engine");
        try (var engine = open(directory, memoryBytes)) {
            task.with(engine);
        }
        ChildProcess.delete(directory);
    }

    static Engine open(Path directory, long memoryBytes) {
        return Engine.open(
                directory.resolve("bench.duckdb"),
                new EngineSettings(
                        memoryBytes,
                        Runtime.getRuntime().availableProcessors(),
                        directory.resolve("spill"),
                        "Asia/Shanghai"));
    }
}
