package io.hengke.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hengke help [COMMAND]}. */
@Command(name = "help")
final class HelpCommand extends HelpOption implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line library
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", descriptionKey = "hengke.help.command")
    private @Nullable String command;

    @Override
    public Integer call() {
        var root = spec.root().commandLine();
        if (command == null) {
            root.usage(root.getOut());
            return CommandLine.ExitCode.OK;
        }
        return root.execute(command, "--help", "--locale", locale);
    }
}
