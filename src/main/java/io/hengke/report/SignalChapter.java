package io.hengke.report;

import java.util.List;

/** Early signals that customers give today, each with how often it was right in the past. */
final class SignalChapter {

    private SignalChapter() {}

    static Section write(Edition edition, Row headline) {
        var rows = edition.marts().rows("signal", "position");
        var table = Table.of(
                "early-signals",
                edition.text("signals.caption"),
                Column.text(edition.text("column.signal")),
                Column.text(edition.text("column.rule")),
                Column.count(edition.text("column.customers-now")),
                Column.count(edition.text("column.flagged")),
                Column.share(edition.text("column.precision")),
                Column.share(edition.text("column.recall")),
                Column.decimal(edition.text("column.signal-lift")),
                Column.text(edition.text("column.withheld")));
        rows.forEach(it -> table.row(
                        edition.words().foreign("retention.signal", it.text("signal")),
                        edition.words().foreign("retention.signal-rule", it.text("signal")),
                        it.number("customers_now"),
                        it.number("flagged"),
                        it.decimalOrNull("precision"),
                        it.decimalOrNull("recall"),
                        it.decimalOrNull("lift"),
                        it.has("refused")
                                ? edition.words().foreign("retention.refused.signal", it.text("refused"))
                                : "")
                .drill(Drill.customers("signal", it.text("signal")).of(it.number("customers_now"))));
        table.all(Drill.customers("signals.from", 1));
        return edition.section(
                "signals",
                List.of(edition.figure("signal-table", scope(edition, rows), chart(edition, rows), table.build())));
    }

    private static String scope(Edition edition, List<Row> rows) {
        var customers = rows.isEmpty() ? 0 : rows.getFirst().number("customers");
        var leavers = rows.isEmpty() ? 0 : rows.getFirst().number("leavers");
        return edition.text(
                "signals.scope",
                edition.numbers().count(customers),
                edition.numbers().share(leavers, customers));
    }

    private static Chart chart(Edition edition, List<Row> rows) {
        var measured = rows.stream().filter(it -> it.has("precision")).toList();
        return Chart.bars(
                        "chart-signals",
                        edition.text("signals.summary"),
                        measured.stream()
                                .map(it -> edition.words().foreign("retention.signal", it.text("signal")))
                                .toList())
                .horizontal()
                .scale("share", "")
                .series(
                        edition.text("column.precision"),
                        4,
                        measured.stream()
                                .map(it -> it.decimalOrNull("precision"))
                                .toList())
                .series(
                        edition.text("column.base-rate"),
                        0,
                        measured.stream()
                                .map(it -> it.decimalOrNull("base_rate"))
                                .toList());
    }
}
