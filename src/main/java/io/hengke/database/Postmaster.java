package io.hengke.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;

/** One running PostgreSQL process, which stops when this Java process ends, however it ends. */
final class Postmaster {

    /**
     * The guard reads our end of its standard input. When that closes, because we close it or because we are no more, it
     * stops PostgreSQL in the orderly way. Both get a session of their own: Ctrl-C in a terminal is for us alone.
     */
    private static final String GUARD = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            (cat <&3 >/dev/null; kill -INT $server) &
            guard=$!
            wait $server
            status=$?
            kill $guard 2>/dev/null
            exit $status
            """;

    private final Process process;

    private Postmaster(Process process) {
        this.process = process;
    }

    static Postmaster start(Cluster cluster, PostgresBinaries binaries, int port) throws IOException {
        var command = UserNamespace.command(
                "setsid",
                "sh",
                "-c",
                GUARD,
                "sh",
                binaries.program("postgres").toString(),
                "-D",
                cluster.data().toString(),
                "-p",
                Integer.toString(port),
                "-clisten_addresses=127.0.0.1",
                "-cunix_socket_directories=",
                "-cmax_connections=60",
                "-cpassword_encryption=scram-sha-256",
                "-crecovery_init_sync_method=syncfs", // one call instead of opening each file after a crash
                "-clog_timezone=UTC",
                "-ctimezone=UTC");
        return new Postmaster(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(cluster.log().toFile()))
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Stops PostgreSQL in the orderly way: open transactions are rolled back, nothing has to be recovered later. */
    void stop() throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException _) {
            // the guard is gone already
        }
        process.waitFor(60, TimeUnit.SECONDS);
    }
}
