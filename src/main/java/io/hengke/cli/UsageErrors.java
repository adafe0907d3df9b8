package io.hengke.cli;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the words on the line, suggests the nearest right ones, and exits with 2. */
final class UsageErrors implements IParameterExceptionHandler {

    static final String NO_COMMAND = "no command";

    private final Messages messages;

    UsageErrors(Language language) {
        this.messages = Messages.in(language);
    }

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        var command = error.getCommandLine();
        var err = command.getErr();
        if (NO_COMMAND.equals(error.getMessage())) {
            command.usage(err);
            return CommandLine.ExitCode.USAGE;
        }
        err.println(text(error));
        if (error instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            err.println(messages.text(
                    "hengke.did-you-mean",
                    unmatched.getSuggestions().stream().limit(3).collect(Collectors.joining(", "))));
        }
        err.println(messages.text("hengke.see-help", command.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    private String text(ParameterException error) {
        return switch (error) {
            case UnmatchedArgumentException unmatched ->
                messages.text("hengke.unknown-words", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing ->
                messages.text(
                        "hengke.missing-words",
                        missing.getMissing().stream()
                                .map(it -> it.isOption()
                                        ? ((CommandLine.Model.OptionSpec) it).longestName()
                                        : it.paramLabel())
                                .collect(Collectors.joining(", ")));
            default ->
                error.getArgSpec() == null
                        ? messages.text("hengke.wrong-words", String.valueOf(error.getMessage()))
                        : messages.text(
                                "hengke.wrong-value",
                                error.getArgSpec().isOption()
                                        ? ((CommandLine.Model.OptionSpec) error.getArgSpec()).longestName()
                                        : error.getArgSpec().paramLabel(),
                                Objects.requireNonNullElse(error.getValue(), error));
        };
    }
}
