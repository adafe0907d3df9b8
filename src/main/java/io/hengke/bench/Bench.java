package io.hengke.bench;

import io.hengke.shared.Messages;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Measures the product's speed and memory and prints a table. */
public final class Bench {

    private Bench() {}

    /** Names of the cases, in the order they run. */
    public static List<String> caseNames() {
        return Cases.ALL.stream().map(BenchCase::name).toList();
    }

    /**
     * Runs the cases one after another and prints each as it is done, then the whole table.
     *
     * @throws Problem if a case is not known or the report cannot be written
     */
    public static void run(BenchOptions options, PrintWriter out) {
        var messages = Messages.in(options.language());
        var table = new ResultTable(messages);
        var machine = MachineDescription.read();
        out.println(machine.line());
        var results = new ArrayList<Result>();
        for (var benchCase : chosen(options.cases())) {
            for (var size : benchCase.sizes(options.isQuick())) {
                out.println(messages.text("bench.running", benchCase.name(), size.label()));
                out.flush();
                results.add(new ChildProcess(options).measure(benchCase, size));
            }
        }
        out.println();
        out.println(table.text(results));
        out.flush();
        options.report().ifPresent(file -> {
            try {
                Files.writeString(file, machine.line() + "\n\n" + table.markdown(results));
            } catch (IOException e) {
                throw new Problem("bench.not-writable", file);
            }
        });
    }

    private static List<BenchCase> chosen(List<String> names) {
        names.stream().filter(it -> !caseNames().contains(it)).findFirst().ifPresent(it -> {
            throw new Problem("bench.unknown-case", it, String.join(", ", caseNames()));
        });
        return Cases.ALL.stream()
                .filter(it -> names.isEmpty() || names.contains(it.name()))
                .toList();
    }
}
