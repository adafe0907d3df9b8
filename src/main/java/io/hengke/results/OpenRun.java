package io.hengke.results;

import io.hengke.results.CurrentRun.Published;
import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/**
 * One run's tables, open for reading by several threads at once, each on a connection of its own.
 *
 * <p>Counts its readers: after {@link #retire} it takes no new ones, and closes when the last has finished.
 */
final class OpenRun {

    private final Published published;
    private final Engine database;
    private final BlockingQueue<Engine> idle;
    private final RunLabel label;
    private final RecentAnswers recent = new RecentAnswers();
    private int readers;
    private boolean isRetired;

    OpenRun(Published published, EngineSettings settings, int connections) {
        var file = published.folder().resolve(ServingTables.FILE);
        if (!Files.isRegularFile(file)) {
            throw new Problem("results.no-tables.unavailable", published.id());
        }
        this.published = published;
        this.database = Engine.reader(file, settings);
        this.idle = new ArrayBlockingQueue<>(connections);
        for (int i = 0; i < connections; i++) {
            idle.add(database.duplicate());
        }
        this.label = label(database);
    }

    Published published() {
        return published;
    }

    /** False if this run is retired: the caller must ask for the newer one. */
    synchronized boolean enter() {
        if (isRetired) {
            return false;
        }
        readers++;
        return true;
    }

    /** To be called once for each successful {@link #enter}. */
    synchronized void leave() {
        readers--;
        closeIfLast();
    }

    synchronized void retire() {
        isRetired = true;
        closeIfLast();
    }

    /** Only between {@link #enter} and {@link #leave}. Waits for a free connection; first come, first served. */
    <T> T read(Function<Reader, T> work) {
        var engine = take();
        try {
            return work.apply(new Reader(engine, label, recent));
        } finally {
            idle.add(engine);
        }
    }

    /** The same on a connection of its own, for answers that take long to hand over. */
    <T> T stream(Function<Reader, T> work) {
        try (var engine = database.duplicate()) {
            return work.apply(new Reader(engine, label, recent));
        }
    }

    private Engine take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("results.interrupted.unavailable");
        }
    }

    private void closeIfLast() {
        if (isRetired && readers == 0) {
            idle.forEach(Engine::close);
            database.close();
        }
    }

    private static RunLabel label(Engine engine) {
        return engine.query(
                        """
                        select run_id, cast(as_of as varchar), currency, minor_per_major,
                            coalesce(strftime(first_month, '%Y-%m'), ''), coalesce(strftime(last_month, '%Y-%m'), ''), customers
                        from run
                        """,
                        row -> new RunLabel(
                                row.getString(1),
                                LocalDate.parse(row.getString(2)),
                                row.getString(3),
                                row.getLong(4),
                                row.getString(5),
                                row.getString(6),
                                row.getLong(7)))
                .getFirst();
    }
}
