package io.hengke.cli;

import io.hengke.analysis.Analysis;
import io.hengke.analysis.AnalysisResult;
import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hengke demo [--size N]}: makes a company up, analyses it, and shows the report. */
@Command(name = "demo")
final class DemoCommand extends HelpOption implements Callable<Integer> {

    private static final List<String> OURS = List.of("input", "output");

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

    @Mixin
    private AnalysisOptions options = new AnalysisOptions();

    @Override
    public Integer call() {
        var language = Language.of(locale);
        var console = spec.commandLine();
        var input = directory.resolve("input");
        var output = directory.resolve("output");
        var result = generateAndAnalyse(input, output, language);
        console.getOut().println(Messages.in(language).text("hengke.demo.data", input.toAbsolutePath()));
        console.getOut().println(result.summary());
        if (!noOpen && !result.isRejected()) {
            Desktop.open(output.resolve("report.html"));
        }
        return result.isRejected() ? AnalyzeCommand.REJECTED : 0;
    }

    private AnalysisResult generateAndAnalyse(Path input, Path output, Language language) {
        try (var progress = ProgressLine.on(spec.commandLine().getErr(), language)) {
            refuseOtherContent();
            DemoCompany.generate(input, DemoParameters.ofSize(size), seed, progress);
            return Analysis.run(options.request(input, output, language), Clock.system(options.zone), progress);
        } catch (IOException e) {
            throw new Problem("hengke.demo.not-writable", directory, Objects.toString(e.getMessage()));
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
