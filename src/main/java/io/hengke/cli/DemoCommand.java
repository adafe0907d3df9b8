package io.hengke.cli;

import io.hengke.analysis.Analysis;
import io.hengke.analysis.AnalysisResult;
import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.server.Demonstration;
import io.hengke.server.Server;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hengke demo [--size N]}: makes a company up, imports and analyses it in a server of its own, and opens the app. */
@Command(name = "demo")
final class DemoCommand extends HelpOption implements Callable<Integer> {

    private static final List<String> OURS = List.of("input", "output", "data");

    private static final Set<String> FOR_BOTH = Set.of(
            "--size", "--seed", "--dir", "--no-open", "--no-server", "--port", "--locale", "--currency", "--zone");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line library
    private CommandSpec spec;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "20000",
            converter = Converters.Count.class,
            descriptionKey = "hengke.demo.size")
    private int size = 20_000;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "hengke.demo.seed")
    private long seed = 1;

    @Option(names = "--dir", paramLabel = "DIR", defaultValue = "hengke-demo", descriptionKey = "hengke.demo.dir")
    private Path directory = Path.of("hengke-demo");

    @Option(names = "--no-open", descriptionKey = "hengke.demo.no-open")
    private boolean noOpen;

    @Option(names = "--no-server", descriptionKey = "hengke.demo.no-server")
    private boolean noServer;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "hengke.start.port")
    @Nullable
    private String port;

    @Mixin
    private AnalysisOptions options = new AnalysisOptions();

    @Override
    public Integer call() throws Exception {
        var language = Language.of(locale);
        refuseOtherContent();
        refuseOptionsOfAnalysis();
        return noServer ? analyse(language) : serve(language);
    }

    /** The demo without a server: files in, files out. */
    private int analyse(Language language) {
        var result = generateAndAnalyse(language);
        say(language, "hengke.demo.data", input().toAbsolutePath());
        spec.commandLine().getOut().println(result.summary());
        if (!noOpen && !result.isRejected()) {
            Desktop.open(output().resolve("report.html").toUri());
        }
        return result.isRejected() ? AnalyzeCommand.REJECTED : 0;
    }

    private AnalysisResult generateAndAnalyse(Language language) {
        try (var progress = ProgressLine.on(spec.commandLine().getErr(), language)) {
            generate(progress);
            return Analysis.run(options.request(input(), output(), language), Clock.system(options.zone), progress);
        }
    }

    private int serve(Language language) throws Exception {
        ServerRun.untilStopped(this::settings, server -> {
            fill(server, language);
            say(language, "hengke.demo.data", input().toAbsolutePath());
            say(language, "hengke.demo.report", output().resolve("report.html").toAbsolutePath());
            say(language, "hengke.start.open", server.address());
            if (!noOpen) {
                Desktop.open(server.address());
            }
        });
        return 0;
    }

    private void fill(Server server, Language language) throws IOException, InterruptedException {
        try (var progress = ProgressLine.on(spec.commandLine().getErr(), language)) {
            var demo = new Demonstration(server, language, progress);
            if (!demo.isFilled()) {
                generate(progress);
                demo.fill(input());
                demo.copyResult(output());
            }
        }
    }

    private ServerSettings settings() {
        var flags = new EnumMap<Setting, String>(Setting.class);
        flags.put(Setting.COMPANY_CURRENCY, options.currency.getCurrencyCode());
        flags.put(Setting.COMPANY_ZONE, options.zone.getId());
        flags.put(Setting.COMPANY_LANGUAGE, Language.of(locale).tag());
        if (port != null) {
            flags.put(Setting.SERVER_PORT, port);
        }
        return ServerSettings.load(directory.resolve("data"), System.getenv(), flags);
    }

    private void generate(Progress progress) {
        try {
            DemoCompany.generate(input(), DemoParameters.ofSize(size), seed, progress);
        } catch (IOException e) {
            throw new Problem("hengke.demo.not-writable", directory, Objects.toString(e.getMessage()));
        }
    }

    private Path input() {
        return directory.resolve("input");
    }

    private Path output() {
        return directory.resolve("output");
    }

    private void say(Language language, String text, Object value) {
        spec.commandLine().getOut().println(Messages.in(language).text(text, value));
    }

    /** The server's run has the standard settings; the app starts others. An option must not be dropped silently. */
    private void refuseOptionsOfAnalysis() {
        var given = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(it -> !FOR_BOTH.contains(it))
                .toList();
        if (!noServer && !given.isEmpty()) {
            throw new Problem("hengke.demo.options", String.join(", ", given));
        }
    }

    private void refuseOtherContent() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.list(directory)) {
            var hasOther = files.map(it -> it.getFileName().toString())
                    .anyMatch(it -> !OURS.contains(it) && !it.startsWith("."));
            if (hasOther) {
                throw new Problem("hengke.demo.directory-not-ours", directory);
            }
        }
    }
}
