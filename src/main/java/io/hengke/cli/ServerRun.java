package io.hengke.cli;

import io.hengke.backup.Installation;
import io.hengke.backup.Restarts;
import io.hengke.server.Server;
import io.hengke.settings.ServerSettings;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server that runs until the process is told to stop; a restore makes it stop and start in between. */
final class ServerRun {

    private ServerRun() {}

    /** @param settings read anew at each start, because a restore may bring others */
    static void untilStopped(Supplier<ServerSettings> settings, Started started) throws Exception {
        QuietLibraries.letSpeak();
        var running = new AtomicReference<@Nullable Server>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running.get())));
        while (!Thread.currentThread().isInterrupted()) {
            new Installation(settings.get()).completeRestore();
            var server = Server.start(settings.get());
            running.set(server);
            started.with(server);
            server.get(Restarts.class).await();
            server.close();
        }
    }

    private static void stop(@Nullable Server server) {
        if (server != null) {
            server.close();
        }
    }

    /** Told of the server once it takes requests. */
    @FunctionalInterface
    interface Started {
        void with(Server server) throws Exception;
    }
}
