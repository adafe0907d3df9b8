package io.hengke.cli;

import io.hengke.analysis.Traces;
import io.hengke.shared.Language;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hengke trace OUT --customer ID [--month M]}: from a customer's cost down to the ledger lines behind it. */
@Command(name = "trace")
final class TraceCommand extends HelpOption implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line library
    private CommandSpec spec;

    @Parameters(paramLabel = "OUT_DIR", descriptionKey = "hengke.trace.out")
    @SuppressWarnings("NullAway.Init") // required, so the command-line library sets it
    private Path output;

    @Option(names = "--customer", required = true, paramLabel = "ID", descriptionKey = "hengke.trace.customer")
    @SuppressWarnings("NullAway.Init") // required, so the command-line library sets it
    private String customer;

    @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "hengke.trace.month")
    private @Nullable YearMonth month;

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .println(Traces.show(output, customer, Optional.ofNullable(month), Language.of(locale)));
    }
}
