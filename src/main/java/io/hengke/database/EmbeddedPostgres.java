package io.hengke.database;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL of Hengke's own in a folder: durable, reachable from this machine only, protected by a password, stopped
 * with this process and started again if it dies alone.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(10); // recovery after a crash may take long
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final PostgresBinaries binaries;
    private final ServerDatabase database;
    private final int port;
    private Postmaster postmaster;
    private boolean closed;

    private EmbeddedPostgres(Cluster cluster, PostgresBinaries binaries, int port)
            throws IOException, InterruptedException {
        this.cluster = cluster;
        this.binaries = binaries;
        this.port = port;
        this.database = address(cluster, port);
        this.postmaster = startedPostmaster();
        Thread.ofVirtual().name("postgres-supervisor").start(this::supervise);
    }

    /**
     * Starts the PostgreSQL in this folder, making it first if there is none. The caller holds the {@link DataFolder}.
     *
     * @throws Problem {@code database.…} if the machine cannot run it
     */
    public static EmbeddedPostgres start(Path home) {
        try {
            UserNamespace.check();
            Files.createDirectories(home);
            var cluster = new Cluster(home.toRealPath());
            var binaries = PostgresBinaries.in(cluster.home().resolve("programs"));
            cluster.initialise(binaries);
            new Leftover(cluster.data()).clear();
            return new EmbeddedPostgres(cluster, binaries, cluster.choosePort());
        } catch (IOException e) {
            throw new Problem("database.files-not-usable", home, Reason.of(e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Problem("database.start-interrupted");
        }
    }

    /** How to reach the PostgreSQL that another process has started in this folder. */
    public static ServerDatabase running(Path home) {
        try {
            return address(new Cluster(home), new Cluster(home).lastPort());
        } catch (IOException e) {
            throw new Problem("database.files-not-usable", home, Reason.of(e));
        }
    }

    private static ServerDatabase address(Cluster cluster, int port) throws IOException {
        return new ServerDatabase("jdbc:postgresql://127.0.0.1:" + port + "/hengke", Cluster.USER, cluster.password());
    }

    public ServerDatabase database() {
        return database;
    }

    /** Where PostgreSQL keeps its data. */
    public Path data() {
        return cluster.data();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        try {
            current().stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Postmaster startedPostmaster() throws IOException, InterruptedException {
        var started = Postmaster.start(cluster, binaries, port);
        try {
            new Readiness(database, started, cluster.log()).await(START_PATIENCE);
            return started;
        } catch (RuntimeException | SQLException e) {
            started.stop();
            if (e instanceof Problem problem) {
                throw problem;
            }
            throw new Problem("database.not-started", cluster.log());
        }
    }

    /** Whenever PostgreSQL ends though nobody asked: starts it again until it stays or this is closed. */
    private void supervise() {
        try {
            while (!isClosed()) {
                current().awaitEnd();
                while (!isClosed() && !restarted()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean restarted() throws InterruptedException {
        try {
            new Leftover(cluster.data()).clear();
            var started = startedPostmaster();
            synchronized (this) {
                postmaster = started;
            }
            if (isClosed()) {
                started.stop();
            }
            return true;
        } catch (IOException | Problem e) {
            System.getLogger(EmbeddedPostgres.class.getName())
                    .log(System.Logger.Level.WARNING, "PostgreSQL did not start again; trying on", e);
            return false;
        }
    }

    private synchronized Postmaster current() {
        return postmaster;
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
