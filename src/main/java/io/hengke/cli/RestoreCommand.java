package io.hengke.cli;

import io.hengke.backup.Installation;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hengke restore FILE}: a backup in place of what is there. */
@Command(name = "restore")
final class RestoreCommand extends HelpOption implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line library
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "hengke.restore.file")
    @SuppressWarnings("NullAway.Init") // required, so the command-line library sets it
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "hengke-data", descriptionKey = "hengke.data-option")
    private Path data = Path.of("hengke-data");

    @Override
    public Integer call() {
        var language = Language.of(locale);
        var settings = ServerSettings.load(data, System.getenv(), Map.of());
        try (var progress = ProgressLine.on(spec.commandLine().getErr(), language)) {
            var madeAt = new Installation(settings).restore(file, progress);
            spec.commandLine()
                    .getOut()
                    .println(Messages.in(language)
                            .text(
                                    "hengke.restore.done",
                                    madeAt.atZone(settings.zone())
                                            .toLocalDateTime()
                                            .truncatedTo(ChronoUnit.SECONDS),
                                    settings.data(),
                                    settings.data().resolve("before-restore")));
        }
        return 0;
    }
}
