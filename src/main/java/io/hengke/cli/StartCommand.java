package io.hengke.cli;

import io.hengke.backup.Restarts;
import io.hengke.server.Server;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hengke start}: runs the server until it is told to stop. */
@Command(name = "start")
final class StartCommand extends HelpOption implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line library
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "hengke.start.port")
    @Nullable
    private String port;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "hengke-data", descriptionKey = "hengke.start.data")
    private Path data = Path.of("hengke-data");

    @Option(names = "--database", paramLabel = "URL", descriptionKey = "hengke.start.database")
    @Nullable
    private String database;

    /** Runs until the process is told to stop; a restore makes the server stop and start in between. */
    @Override
    public Integer call() throws InterruptedException {
        var messages = Messages.in(Language.of(locale));
        var out = spec.commandLine().getOut();
        var running = new AtomicReference<@Nullable Server>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running.get())));
        while (!Thread.currentThread().isInterrupted()) {
            var settings = ServerSettings.load(data, System.getenv(), flags());
            out.println(messages.text("hengke.start.starting", settings.data()));
            var server = Server.start(settings);
            running.set(server);
            out.println(messages.text("hengke.start.open", server.address()));
            server.get(Restarts.class).await();
            server.close();
        }
        return 0;
    }

    private static void stop(@Nullable Server server) {
        if (server != null) {
            server.close();
        }
    }

    private Map<Setting, String> flags() {
        var flags = new EnumMap<Setting, String>(Setting.class);
        if (port != null) {
            flags.put(Setting.SERVER_PORT, port);
        }
        if (database != null) {
            flags.put(Setting.DATABASE_URL, database);
        }
        return flags;
    }
}
