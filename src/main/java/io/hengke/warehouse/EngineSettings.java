package io.hengke.warehouse;

import java.nio.file.Path;

/**
 * What the engine may use of the machine.
 *
 * @param memoryBytes bound of the engine's memory outside the Java heap; beyond it, work spills to disk
 * @param threads number of worker threads
 * @param temporaryDirectory where work spills to; created when needed
 * @param zone time zone that zoned timestamps are read in, e.g. {@code Asia/Shanghai}
 */
public record EngineSettings(long memoryBytes, int threads, Path temporaryDirectory, String zone) {

    /** Small bounds for tests and small tables: 1 GiB, 2 threads, the system's temporary folder. */
    public static EngineSettings small() {
        return new EngineSettings(
                1L << 30, 2, Path.of(System.getProperty("java.io.tmpdir"), "hengke-spill"), "Asia/Shanghai");
    }
}
