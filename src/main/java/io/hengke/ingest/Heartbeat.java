package io.hengke.ingest;

import io.hengke.shared.Progress;
import io.hengke.warehouse.Engine;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Tells a {@link Progress} how far the engine's statements have come, a few times a second, while they run. A progress
 * that throws ends the work: the running statement is stopped, and what was thrown leaves by {@link #rethrow()}.
 */
final class Heartbeat implements Progress, AutoCloseable {

    private static final long NANOS = 300_000_000;

    private final Engine engine;
    private final Progress listener;
    private final Thread thread;
    private volatile boolean isOver;
    private volatile @Nullable RuntimeException failure;
    private volatile Step step = new Step("ingest.step.reading", 0, 0);
    private volatile long expected;
    private volatile double furthest;

    private Heartbeat(Engine engine, Progress listener) {
        this.engine = engine;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("import-heartbeat").unstarted(this::beat);
    }

    static Heartbeat start(Engine engine, Progress listener) {
        // the engine counts only when it believes that someone looks at a bar
        engine.execute("set enable_progress_bar = true");
        engine.execute("set enable_progress_bar_print = false");
        var heartbeat = new Heartbeat(engine, listener);
        heartbeat.thread.start();
        return heartbeat;
    }

    /** Told by the work itself, between statements; throws what the listener threw. */
    @Override
    public void at(String name, long done, long total) {
        rethrow();
        step = new Step(name, done, total);
        expected = 0;
        furthest = 0;
        listener.at(name, done, total);
    }

    /** How many units the statements that come next are worth in all. */
    void expect(long units) {
        expected = units;
    }

    /** @throws RuntimeException what the listener threw, if it did */
    void rethrow() {
        var thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
    }

    private void beat() {
        while (!isOver) {
            LockSupport.parkNanos(NANOS);
            if (failure != null) {
                engine.interrupt(); // again and again: the work may only now begin its next statement
            } else if (!isOver) {
                tell();
            }
        }
    }

    private void tell() {
        try {
            var now = step;
            furthest =
                    Math.max(furthest, engine.progress()); // there are several statements, and nobody likes to go back
            listener.at(now.name, now.done + (long) (furthest * expected), now.total);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    @Override
    public void close() {
        isOver = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Step(String name, long done, long total) {}
}
