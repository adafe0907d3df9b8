package io.hengke.results;

import io.hengke.shared.Problem;
import io.hengke.warehouse.EngineSettings;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The current run's tables. Whoever asks gets the newest published run; who is still reading an older one finishes on it.
 */
public final class Results implements AutoCloseable {

    private static final int STREAMS = 2;

    private final CurrentRun current;
    private final EngineSettings settings;
    private final int connections;
    private final Semaphore streams = new Semaphore(STREAMS);
    private final AtomicReference<@Nullable OpenRun> open = new AtomicReference<>();

    /**
     * @param settings bounds of the engine; threads: of one query, 1 serves many people best
     * @param connections how many questions are answered at once; others wait their turn
     */
    Results(CurrentRun current, EngineSettings settings, int connections) {
        this.current = current;
        this.settings = settings;
        this.connections = connections;
    }

    /** Label of the current run; empty until the first one is published. */
    public Optional<RunLabel> label() {
        return current.find().isEmpty() ? Optional.empty() : Optional.of(read(Reader::label));
    }

    /** @throws Problem {@code results.no-run.not-found} until the first run is published */
    <T> T read(Function<Reader, T> work) {
        var run = enter();
        try {
            return run.read(work);
        } finally {
            run.leave();
        }
    }

    /** The same for long answers: beside the pages' connections, a few at a time. */
    <T> T stream(Function<Reader, T> work) {
        streams.acquireUninterruptibly();
        try {
            var run = enter();
            try {
                return run.stream(work);
            } finally {
                run.leave();
            }
        } finally {
            streams.release();
        }
    }

    private OpenRun enter() {
        while (true) {
            var run = newest();
            if (run.enter()) {
                return run;
            }
        }
    }

    private OpenRun newest() {
        var published = current.find().orElseThrow(() -> new Problem("results.no-run.not-found"));
        var run = open.get();
        if (run != null && run.published().equals(published)) {
            return run;
        }
        return change(published);
    }

    private synchronized OpenRun change(CurrentRun.Published published) {
        var old = open.get();
        if (old != null && old.published().equals(published)) {
            return old; // another thread was quicker
        }
        var opened = new OpenRun(published, settings, connections);
        open.set(opened);
        if (old != null) {
            old.retire();
        }
        return opened;
    }

    @Override
    public void close() {
        var last = open.getAndSet(null);
        if (last != null) {
            last.retire();
        }
    }
}
