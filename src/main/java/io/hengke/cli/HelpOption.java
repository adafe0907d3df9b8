package io.hengke.cli;

import picocli.CommandLine.Option;

/** {@code -h} and {@code --locale}, the same on every command. */
abstract class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "hengke.help-option")
    @SuppressWarnings("UnusedVariable") // read by the command-line library
    private boolean help;

    @Option(
            names = "--locale",
            paramLabel = "zh-CN|en",
            defaultValue = "zh-CN",
            descriptionKey = "hengke.locale-option")
    String locale = "zh-CN";
}
