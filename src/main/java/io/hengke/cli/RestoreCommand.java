package io.hengke.cli;

import io.hengke.backup.Installation;
import io.hengke.database.ServerDatabase;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Override
    public Integer call() {
        var language = Language.of(locale);
        var settings = place.settings();
        try (var progress = ProgressLine.on(spec.commandLine().getErr(), language)) {
            tell(new Installation(settings).restore(file, progress), settings, Messages.in(language));
        }
        return 0;
    }

    private void tell(Instant madeAt, ServerSettings settings, Messages messages) {
        var out = spec.commandLine().getOut();
        var time = madeAt.atZone(settings.zone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
        out.println(messages.text("hengke.restore.done", time, settings.data()));
        var before = settings.data().resolve("before-restore");
        if (Files.isDirectory(before)) {
            out.println(messages.text("hengke.restore.before", before));
        }
        if (ServerDatabase.in(settings).isPresent()) {
            out.println(messages.text("hengke.restore.schemas"));
        }
    }
}
