package io.hengke.cli;

import io.hengke.Hengke;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hengke} without a command shows what there is. */
@Command(name = "hengke", versionProvider = RootCommand.Version.class)
final class RootCommand extends HelpOption implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line library
    private CommandSpec spec;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "hengke.version-option")
    @SuppressWarnings("UnusedVariable") // read by the command-line library
    private boolean version;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), UsageErrors.NO_COMMAND);
    }

    /** Name and version, one line. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Hengke 衡客 " + Hengke.VERSION};
        }
    }
}
