package io.hengke.bench;

import io.hengke.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as a table, for a terminal or as Markdown. */
final class ResultTable {

    private static final List<String> COLUMNS =
            List.of("case", "size", "rate", "seconds", "cpu", "baseline", "ratio", "peak", "target");

    private static final String NONE = "–";

    private final Messages messages;

    ResultTable(Messages messages) {
        this.messages = messages;
    }

    String text(List<Result> results) {
        var rows = rows(results);
        var table = new StringBuilder();
        for (var row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width =
                        rows.stream().mapToInt(it -> width(it.get(at))).max().orElse(0);
                table.append(row.get(column)).append(" ".repeat(width - width(row.get(column)) + 2));
            }
            table.setLength(table.toString().stripTrailing().length());
            table.append('\n');
        }
        return table + explanation(results);
    }

    /** Chinese characters are two columns wide on a terminal. */
    private static int width(String cell) {
        return cell.codePoints().map(it -> it >= 0x2E80 ? 2 : 1).sum();
    }

    String markdown(List<Result> results) {
        var rows = new ArrayList<>(rows(results));
        rows.add(1, COLUMNS.stream().map(it -> "---").toList());
        return rows.stream().map(it -> "| " + String.join(" | ", it) + " |\n").collect(Collectors.joining())
                + "\n"
                + explanation(results);
    }

    private List<List<String>> rows(List<Result> results) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream().map(it -> messages.text("bench.column." + it)).toList());
        for (var result : results) {
            rows.add(
                    switch (result) {
                        case Result.Measured(var benchCase, var size, var measured) -> row(benchCase, size, measured);
                        case Result.Failed failed ->
                            List.of(
                                    failed.benchCase().name(),
                                    failed.size().label(),
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "",
                                    messages.text("bench.failed"));
                    });
        }
        return rows;
    }

    private List<String> row(BenchCase benchCase, BenchCase.Size size, Measurement measured) {
        return List.of(
                benchCase.name(),
                size.label(),
                rate(measured.rowsPerSecond()),
                number(measured.product().seconds()),
                number(measured.product().cpuSeconds()),
                number(measured.baseline().seconds()),
                number(measured.ratio()),
                whole(measured.product().peakMib()),
                size.targets().stream().map(it -> verdict(it, measured)).collect(Collectors.joining("; ")));
    }

    private String verdict(Target target, Measurement measured) {
        return target.text() + " " + messages.text(target.isMet(measured) ? "bench.met" : "bench.missed");
    }

    private static String rate(double rowsPerSecond) {
        return Double.isNaN(rowsPerSecond) ? NONE : number(rowsPerSecond / 1e6) + " M/s";
    }

    private static String whole(double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.0f", value);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.2f", value);
    }

    /** What each case does, and what a failed one said. */
    private String explanation(List<Result> results) {
        var lines = new StringBuilder();
        results.stream()
                .map(Result::benchCase)
                .distinct()
                .forEach(it -> lines.append("- ")
                        .append(it.name())
                        .append(": ")
                        .append(messages.text("bench.case." + it.name()))
                        .append('\n'));
        for (var result : results) {
            switch (result) {
                case Result.Measured measured when measured.measurement().note().isEmpty() -> {}
                case Result.Measured measured ->
                    lines.append("- %s %s: %s%n"
                            .formatted(
                                    result.benchCase().name(),
                                    result.size().label(),
                                    measured.measurement().note()));
                case Result.Failed failed ->
                    lines.append("\n%s %s:%n%s%n"
                            .formatted(result.benchCase().name(), result.size().label(), failed.reason()));
            }
        }
        return lines.toString();
    }
}
