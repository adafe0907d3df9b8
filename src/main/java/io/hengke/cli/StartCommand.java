package io.hengke.cli;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
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

    @Override
    public Integer call() throws Exception {
        var messages = Messages.in(Language.of(locale));
        var out = spec.commandLine().getOut();
        var settings = settings();
        out.println(messages.text("hengke.start.starting", settings.data()));
        ServerRun.untilStopped(
                this::settings, server -> out.println(messages.text("hengke.start.open", server.address())));
        return 0;
    }

    private ServerSettings settings() {
        return ServerSettings.load(data, System.getenv(), flags());
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
