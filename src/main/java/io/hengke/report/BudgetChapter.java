package io.hengke.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What spending more or less would bring, and the split of the paid budget that would bring most; or why that is not known. */
final class BudgetChapter {

    private static final String MODEL = "Adstock-Hill";

    private BudgetChapter() {}

    static Section write(Edition edition, Row headline) {
        var rows = edition.marts().rows("budget", "is_all, is_fixed, current_minor desc, channel");
        if (rows.isEmpty()) {
            return edition.section("budget", List.of(refusal(edition)));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(split(edition, rows));
        blocks.add(responses(edition, headline));
        return edition.section("budget", blocks);
    }

    private static Block refusal(Edition edition) {
        var reason = edition.context().models().stream()
                .filter(it -> it.name().equals(MODEL) && it.isRefused())
                .map(ReportContext.FittedModel::refusal)
                .findFirst()
                .orElseGet(() -> edition.text("budget.refused.reason"));
        return new Block.Refusal(edition.text("budget.refused"), reason);
    }

    /** What the responses were fitted on. */
    private static long weeks(Edition edition) {
        return edition.context().models().stream()
                .filter(it -> it.name().equals(MODEL))
                .mapToLong(ReportContext.FittedModel::rows)
                .findFirst()
                .orElse(0);
    }

    private static Block split(Edition edition, List<Row> rows) {
        var table = Table.of(
                "budget-split",
                edition.text("split.caption"),
                Column.text(edition.text("column.channel")),
                Column.money(edition.text("column.current-budget")),
                Column.money(edition.text("column.proposed-budget")),
                Column.money(edition.text("column.change-budget")),
                Column.money(edition.text("column.lower-bound")),
                Column.money(edition.text("column.upper-bound")),
                Column.decimal(edition.text("column.current-response")),
                Column.decimal(edition.text("column.proposed-response")),
                Column.money(edition.text("column.current-next")),
                Column.money(edition.text("column.proposed-next")),
                Column.text(edition.text("column.remark")));
        rows.forEach(it -> table.row(
                        edition.channel(it.text("channel")),
                        it.number("current_minor"),
                        it.number("proposed_minor"),
                        it.number("proposed_minor") - it.number("current_minor"),
                        it.numberOrNull("lower_minor"),
                        it.numberOrNull("upper_minor"),
                        it.decimalOrNull("current_response"),
                        it.decimalOrNull("proposed_response"),
                        it.numberOrNull("current_next_minor"),
                        it.numberOrNull("proposed_next_minor"),
                        it.flag("is_fixed") ? edition.words().foreign("control.fixed", it.text("reason")) : "")
                .drill(Drill.costs("costClass", "acquisition").andChannel(it)));
        var listed = rows.stream().filter(it -> !it.flag("is_all")).toList();
        var largest = listed.stream()
                .mapToLong(it -> Math.max(it.number("current_minor"), it.number("proposed_minor")))
                .max()
                .orElse(0);
        var chart = Chart.bars(
                        "chart-budget",
                        edition.text("split.summary"),
                        listed.stream()
                                .map(it -> edition.channel(it.text("channel")))
                                .toList())
                .horizontal()
                .money(edition.numbers().scaleFor(largest), edition.numbers())
                .series(
                        edition.text("column.current-budget"),
                        6,
                        listed.stream().map(it -> it.number("current_minor")).toList())
                .series(
                        edition.text("column.proposed-budget"),
                        0,
                        listed.stream().map(it -> it.number("proposed_minor")).toList());
        return edition.figure("split", scope(edition, rows.getLast()), chart, table.build());
    }

    private static String scope(Edition edition, Row all) {
        var expected = decimal(all, "proposed_response") - decimal(all, "current_response");
        return edition.text(
                "split.scope",
                edition.numbers().decimal(decimal(all, "gain_low"), 1),
                edition.numbers().decimal(decimal(all, "gain_high"), 1),
                edition.numbers().decimal(expected, 1),
                edition.numbers().decimal(100 * decimal(all, "violation"), 4) + "%",
                edition.numbers().decimal(decimal(all, "gap"), 4),
                edition.numbers().count(weeks(edition)));
    }

    private static double decimal(Row row, String column) {
        var value = row.decimalOrNull(column);
        return value == null ? 0 : value;
    }

    private static Block responses(Edition edition, Row headline) {
        var table = Table.of(
                "budget-response",
                edition.text("response.caption"),
                Column.text(edition.text("column.channel")),
                Column.text(edition.text("column.part-of-present")),
                Column.money(edition.text("column.weekly-spending")),
                Column.decimal(edition.text("column.response")),
                Column.decimal(edition.text("column.response-low")),
                Column.decimal(edition.text("column.response-high")));
        var curves = new TreeMap<String, List<@Nullable Double>>();
        var parts = new ArrayList<String>();
        for (var row : edition.marts().rows("response", "channel, percent")) {
            var part = row.number("percent") + "%";
            table.row(
                            edition.channel(row.text("channel")),
                            part,
                            row.number("spend_minor"),
                            row.decimalOrNull("response"),
                            row.decimalOrNull("low"),
                            row.decimalOrNull("high"))
                    .drill(Drill.costs("costClass", "acquisition").andChannel(row));
            curves.computeIfAbsent(row.text("channel"), _ -> new ArrayList<>()).add(row.decimalOrNull("response"));
            if (curves.size() == 1) {
                parts.add(part);
            }
        }
        var chart = Chart.lines("chart-response", edition.text("response.summary"), parts)
                .scale("decimal", "")
                .axisNames(edition.text("column.part-of-present"), "")
                .labelEvery(5);
        var color = 0;
        for (var curve : curves.entrySet()) {
            chart.series(edition.channel(curve.getKey()), color++, curve.getValue());
        }
        return edition.figure("response", edition.scope("weeks", weeks(edition), headline), chart, table.build());
    }
}
