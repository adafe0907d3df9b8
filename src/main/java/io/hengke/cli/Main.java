package io.hengke.cli;

import io.hengke.shared.Language;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program: {@code hengke COMMAND …}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        QuietLibraries.hush();
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs one command and answers its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var language = LanguageOption.in(arguments);
        return commandLine(language).setOut(out).setErr(err).execute(arguments);
    }

    private static CommandLine commandLine(Language language) {
        var texts = new Texts(language);
        return new CommandLine(new RootCommand())
                .addSubcommand(new StartCommand())
                .addSubcommand(new AnalyzeCommand())
                .addSubcommand(new TraceCommand())
                .addSubcommand(new ClassifyCommand())
                .addSubcommand(new TrainCommand())
                .addSubcommand(new DemoCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new DoctorCommand())
                .addSubcommand(new WarmUpCommand())
                .addSubcommand(new TestCommand())
                .addSubcommand(new BenchCommand())
                .addSubcommand(new HelpCommand())
                .setDefaultValueProvider(new LanguageOption.AsDefault(language))
                .setResourceBundle(texts)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(30)
                .setParameterExceptionHandler(new UsageErrors(language))
                .setExecutionExceptionHandler(new Failures(language));
    }
}
