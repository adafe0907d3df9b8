package io.hengke.cli;

import io.hengke.backup.Backup;
import io.hengke.backup.Installation;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hengke backup FILE}: the whole installation in one file. */
@Command(name = "backup")
final class BackupCommand extends HelpOption implements Callable<Integer> {

    private static final long MEGABYTE = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line library
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "hengke.backup.file")
    @SuppressWarnings("NullAway.Init") // required, so the command-line library sets it
    private Path file;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Override
    public Integer call() {
        var language = Language.of(locale);
        var settings = place.settings();
        try (var progress = ProgressLine.on(spec.commandLine().getErr(), language)) {
            tell(new Installation(settings).backup(file, progress), Messages.in(language));
        }
        return 0;
    }

    private void tell(Backup.Result result, Messages messages) {
        var console = spec.commandLine();
        console.getOut()
                .println(messages.text(
                        "hengke.backup.done", result.file(), result.bytes() / MEGABYTE + 1, result.parts()));
        if (!result.missing().isEmpty()) {
            console.getErr()
                    .println(messages.text(
                            "hengke.backup.missing",
                            result.missing().size(),
                            result.missing().getFirst()));
        }
    }
}
