package io.hengke.cli;

import io.hengke.Hengke;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a problem in the user's language (exit 2); keeps the details of a fault of ours in a file (exit 1). */
final class Failures implements IExecutionExceptionHandler {

    private final Language language;

    Failures(Language language) {
        this.language = language;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult line) {
        var err = command.getErr();
        if (error instanceof Problem problem) {
            err.println(problem.in(language));
            err.println("[" + problem.code() + "]");
            return CommandLine.ExitCode.USAGE;
        }
        err.println(Messages.in(language).text("hengke.fault", details(error)));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Path details(Exception error) {
        var text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        try {
            var file = Files.createTempFile("hengke-fault-", ".txt");
            return Files.writeString(
                    file, "Hengke %s, Java %s%n%n%s".formatted(Hengke.VERSION, Runtime.version(), text));
        } catch (IOException _) {
            return Path.of("-"); // nowhere to keep it: the disk may be what failed
        }
    }
}
