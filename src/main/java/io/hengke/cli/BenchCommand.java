package io.hengke.cli;

import io.hengke.bench.Bench;
import io.hengke.bench.BenchOptions;
import io.hengke.shared.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hengke bench [CASE…]}: speed as ratios to baselines measured in the same run. */
@Command(name = "bench")
final class BenchCommand extends HelpOption implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line library
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", descriptionKey = "hengke.bench.cases")
    private List<String> cases = List.of();

    @Option(names = "--quick", descriptionKey = "hengke.bench.quick")
    private boolean quick;

    @Option(names = "--write", paramLabel = "FILE", descriptionKey = "hengke.bench.write")
    private @Nullable Path report;

    @Option(names = "--temp", paramLabel = "DIR", descriptionKey = "hengke.bench.temp")
    private Path temporaryDirectory = Path.of(System.getProperty("java.io.tmpdir"));

    @Override
    public void run() {
        Bench.run(
                new BenchOptions(cases, quick, Language.of(locale), Optional.ofNullable(report), temporaryDirectory),
                spec.commandLine().getOut());
    }
}
