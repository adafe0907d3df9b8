package io.hengke.cli;

import io.hengke.analysis.Analysis;
import io.hengke.analysis.AnalysisResult;
import io.hengke.shared.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hengke analyze INPUT_DIR --out OUT_DIR}: from files to the reconciled result. */
@Command(name = "analyze")
final class AnalyzeCommand extends HelpOption implements Callable<Integer> {

    /** Too many rows of a file were rejected. */
    static final int REJECTED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line library
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT_DIR", descriptionKey = "hengke.analyze.input")
    @SuppressWarnings("NullAway.Init") // required, so the command-line library sets it
    private Path input;

    @Option(names = "--out", required = true, paramLabel = "OUT_DIR", descriptionKey = "hengke.analyze.out")
    @SuppressWarnings("NullAway.Init") // required, so the command-line library sets it
    private Path output;

    @Mixin
    private AnalysisOptions options = new AnalysisOptions();

    @Override
    public Integer call() {
        var language = Language.of(locale);
        var console = spec.commandLine();
        var result = analyse(language);
        console.getOut().println(result.summary());
        return result.isRejected() ? REJECTED : 0;
    }

    private AnalysisResult analyse(Language language) {
        try (var progress = ProgressLine.on(spec.commandLine().getErr(), language)) {
            return Analysis.run(options.request(input, output, language), Clock.system(options.zone), progress);
        }
    }
}
