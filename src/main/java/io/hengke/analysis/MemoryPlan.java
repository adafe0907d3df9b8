package io.hengke.analysis;

/** How the memory allowed to the process is divided. */
final class MemoryPlan {

    /** What the Java side of a run needs: class data, the driver, the models that are fitted, sentence embeddings. */
    private static final long JAVA_BYTES = 768L << 20;

    private static final long LEAST_ENGINE_BYTES = 192L << 20;

    private MemoryPlan() {}

    /** The engine's share; beyond it, work spills to disk. */
    static long engineBytes(long processBytes) {
        return Math.max(LEAST_ENGINE_BYTES, processBytes - JAVA_BYTES);
    }
}
