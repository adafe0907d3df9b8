package io.hengke.report;

import io.hengke.report.Block.Finding;
import io.hengke.report.Block.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changed since the month before, and which months are out of line. */
final class ChangesChapter {

    /** The amounts whose change is shown; a cost is shown as what goes out. */
    private static final List<String> METRICS = List.of("net_revenue", "customer_contribution", "customer_cost");

    private static final List<String> EFFECTS = List.of("volume", "mix", "rate", "definition");
    private static final int MOST_ANOMALIES = 30;
    private static final int MOST_SEGMENTS = 10;

    private ChangesChapter() {}

    static Section write(Edition edition, Row headline) {
        var blocks = new ArrayList<Block>();
        var changes = edition.marts().rows("change", "metric, effect");
        if (changes.isEmpty()) {
            blocks.add(new Block.Refusal(edition.text("change.title"), edition.text("change.none")));
        }
        for (var metric : METRICS) {
            var rows = changes.stream()
                    .filter(it -> it.text("metric").equals(metric))
                    .toList();
            if (!rows.isEmpty()) {
                blocks.add(change(edition, metric, rows));
            }
        }
        blocks.add(anomalies(edition, headline));
        return edition.section("changes", blocks);
    }

    private static Block change(Edition edition, String metric, List<Row> effects) {
        var first = effects.getFirst();
        var sign = metric.equals("customer_cost") ? -1 : 1;
        var name = FeedbackChapter.local(edition, first, "name");
        var table = Table.of(
                "change-" + metric,
                edition.text("change.caption", name, first.text("previous_period"), first.text("period")),
                Column.text(edition.text("column.channel")),
                Column.money(edition.text("effect.volume")),
                Column.money(edition.text("effect.mix")),
                Column.money(edition.text("effect.rate")),
                Column.money(edition.text("effect.definition")),
                Column.money(edition.text("column.change")));
        table.row(
                edition.text("all"),
                sign * amount(effects, "volume"),
                sign * amount(effects, "mix"),
                sign * amount(effects, "rate"),
                sign * amount(effects, "definition"),
                sign * (first.number("now_minor") - first.number("before_minor")));
        var segments = edition.marts().rows("change_segment", "metric, abs(change_minor) desc, segment").stream()
                .filter(it -> it.text("metric").equals(metric))
                .toList();
        table.more(edition.left(segments, MOST_SEGMENTS, "segments"));
        edition.first(segments, MOST_SEGMENTS)
                .forEach(it -> table.row(
                        edition.channel(it.text("segment")),
                        sign * it.number("volume_minor"),
                        sign * it.number("mix_minor"),
                        sign * it.number("rate_minor"),
                        0L,
                        sign * it.number("change_minor")));
        table.all(Drill.metric(metric));
        var largest = Math.max(Math.abs(first.number("before_minor")), Math.abs(first.number("now_minor")));
        var chart = Chart.waterfall("chart-change-" + metric, edition.text("change.summary", name))
                .money(edition.numbers().scaleFor(largest), edition.numbers())
                .step(first.text("previous_period"), sign * first.number("before_minor"), true);
        EFFECTS.forEach(it -> chart.step(edition.text("effect." + it), sign * amount(effects, it), false));
        chart.step(first.text("period"), sign * first.number("now_minor"), true);
        return new Block.Figure(
                edition.text("change.title.of", name),
                edition.text(
                        "change.scope." + metric,
                        edition.numbers().count(first.number("n")),
                        edition.numbers().count(first.number("n_before")),
                        first.text("period"),
                        first.text("previous_period")),
                edition.text("change.definition." + metric),
                chart,
                table.build());
    }

    private static long amount(List<Row> effects, String effect) {
        return effects.stream()
                .filter(it -> it.text("effect").equals(effect))
                .mapToLong(it -> it.number("amount_minor"))
                .sum();
    }

    private static Block anomalies(Edition edition, Row headline) {
        var scope =
                edition.marts().rows("anomaly_scope", "1").stream().findFirst().orElseGet(() -> new Row(Map.of()));
        if (scope.number("metrics") == 0) {
            var reason = FeedbackChapter.local(edition, scope, "reason");
            return new Block.Refusal(edition.text("anomaly.title"), reason.isEmpty() ? edition.text("empty") : reason);
        }
        var rows = edition.marts().rows("anomaly", "period desc, chance, metric");
        if (rows.isEmpty()) {
            return new Block.Refusal(
                    edition.text("anomaly.title"),
                    edition.text("anomaly.none", scope.number("metrics"), scope.number("months")));
        }
        var table = Table.of(
                "anomalies",
                edition.text("anomaly.caption"),
                Column.text(edition.text("column.month")),
                Column.text(edition.text("column.metric")),
                Column.text(edition.text("column.value")),
                Column.text(edition.text("column.expected")),
                Column.text(edition.text("column.ordinary")),
                Column.count(edition.text("column.months-count")),
                Column.text(edition.text("column.season")));
        rows.stream()
                .limit(edition.most(MOST_ANOMALIES))
                .forEach(it -> table.row(
                                it.text("period"),
                                FeedbackChapter.local(edition, it, "name"),
                                value(edition, it, "value"),
                                value(edition, it, "expected"),
                                edition.text("window", value(edition, it, "low"), value(edition, it, "high")),
                                it.number("months"),
                                edition.text(it.flag("is_seasonal") ? "season.yes" : "season.no"))
                        .drill(Drill.metric(it.text("metric"))));
        return edition.figure(
                "anomaly",
                edition.text(
                        "anomaly.scope",
                        scope.number("metrics"),
                        edition.numbers().count(scope.number("months")),
                        edition.numbers().count(scope.number("alarms")),
                        scope.number("refused_metrics"),
                        edition.window(headline)),
                null,
                table.more(Math.max(0, rows.size() - edition.most(MOST_ANOMALIES)))
                        .build());
    }

    /** The least likely anomaly of the last month. */
    static Optional<Finding> finding(Edition edition) {
        var rows = edition.marts().rows("anomaly", "chance, metric").stream()
                .filter(it -> it.flag("is_last"))
                .toList();
        return rows.stream().findFirst().map(it -> {
            var isAbove = value(it, "value") > value(it, "expected");
            var isGood = it.text("better").equals(isAbove ? "higher" : "lower");
            return new Finding(
                    isGood ? Tone.GOOD : Tone.BAD,
                    "changes",
                    edition.text(
                            isAbove ? "finding.anomaly.high" : "finding.anomaly.low",
                            FeedbackChapter.local(edition, it, "name"),
                            it.text("period"),
                            value(edition, it, "value"),
                            value(edition, it, "low"),
                            value(edition, it, "high")),
                    rows.size() > 1 ? edition.text("finding.anomaly.detail", rows.size() - 1) : "");
        });
    }

    private static double value(Row row, String column) {
        var value = row.decimalOrNull(column);
        return value == null ? 0 : value;
    }

    /** A figure in the words of its metric's unit. */
    private static String value(Edition edition, Row row, String column) {
        var value = value(row, column);
        return switch (row.text("unit")) {
            case "minor" -> edition.numbers().money(Math.round(value));
            case "ratio", "probability" -> edition.numbers().share(value);
            case "count" -> edition.numbers().decimal(value, value == Math.rint(value) ? 0 : 1);
            default -> edition.numbers().decimal(value, 1);
        };
    }
}
