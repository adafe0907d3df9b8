package io.hengke.report;

import io.hengke.shared.Language;
import java.util.ArrayList;
import java.util.List;

/** Segments found in what the buyers did: what sets each apart, what it went on to bring, and who moved. */
final class PersonaChapter {

    /** How the names of one kind of grouping begin in models.json. */
    private static final String MEANS = "k-means";

    private PersonaChapter() {}

    static Section write(Edition edition, Row headline) {
        var segments = edition.marts().rows("segment", "segment");
        if (segments.isEmpty()) {
            return edition.section("personas", List.of(refusal(edition)));
        }
        return edition.section(
                "personas",
                List.of(personas(edition, segments), worth(edition, headline, segments), migration(edition, segments)));
    }

    private static Block refusal(Edition edition) {
        var reasons = edition.context().models().stream()
                .filter(it -> isGrouping(it.name()) && it.isRefused())
                .map(it -> edition.text("value.refused.model", ModelNames.of(it.name(), edition.words()), it.refusal()))
                .distinct()
                .toList();
        return new Block.Refusal(
                edition.text("personas.refused"),
                reasons.isEmpty() ? edition.text("empty") : String.join(" ", reasons));
    }

    private static boolean isGrouping(String name) {
        return name.startsWith(MEANS) || name.startsWith("Gaussian mixture") || name.equals("Segments");
    }

    private static String name(Edition edition, Row row, String column) {
        return row.number(column) == 0
                ? edition.text("personas.not-yet")
                : edition.words().sentence("value.group", row.number(column));
    }

    private static Block personas(Edition edition, List<Row> segments) {
        var total = segments.stream().mapToLong(it -> it.number("customers")).sum();
        var table = Table.of(
                "personas",
                edition.text("persona-table.caption"),
                Column.text(edition.text("column.segment")),
                Column.count(edition.text("column.customers")),
                Column.share(edition.text("column.share-of-buyers")),
                Column.text(edition.text("column.persona")),
                Column.decimal(edition.text("column.stability")));
        var persona = edition.context().language() == Language.ZH ? "persona_zh" : "persona_en";
        segments.forEach(it -> table.row(
                        name(edition, it, "segment"),
                        it.number("customers"),
                        CustomerChapter.ratio(it.number("customers"), total),
                        it.text(persona),
                        it.decimalOrNull("stability"))
                .drill(inSegment(it)));
        table.all(Drill.customers("segment.empty", false).of(total));
        var isMeans = edition.context().models().stream()
                .anyMatch(it -> it.chosen() && it.name().startsWith(MEANS));
        return edition.figure(
                "persona-table",
                edition.text(
                        "personas.scope",
                        edition.numbers().count(total),
                        edition.text(isMeans ? "personas.means" : "personas.mixture"),
                        edition.context().asOf()),
                null,
                table.build());
    }

    private static Drill inSegment(Row row) {
        return Drill.customers("segment", row.number("segment")).of(row.number("customers"));
    }

    private static Drill moved(Row row) {
        var to = Drill.customers("segment", row.number("to_segment")).of(row.number("customers"));
        return row.number("from_segment") == 0
                ? to.and("previousSegment.empty", true)
                : to.and("previousSegment", row.number("from_segment"));
    }

    private static Block worth(Edition edition, Row headline, List<Row> segments) {
        var table = Table.of(
                "persona-worth",
                edition.text("persona-worth.caption"),
                Column.text(edition.text("column.segment")),
                Column.money(edition.text("column.net-revenue")),
                Column.money(edition.text("column.contribution")),
                Column.money(edition.text("column.clv-margin")),
                Column.count(edition.text("column.previous-customers")),
                Column.exact(edition.text("column.later-revenue")),
                Column.exact(edition.text("column.later-contribution")));
        segments.forEach(it -> table.row(
                        name(edition, it, "segment"),
                        it.number("net_revenue_minor"),
                        it.number("contribution_minor"),
                        it.numberOrNull("clv_margin_minor"),
                        it.number("previous_customers"),
                        it.numberOrNull("later_net_minor"),
                        it.numberOrNull("later_contribution_minor"))
                .drill(inSegment(it)));
        var largest = segments.stream()
                .mapToLong(it -> Math.abs(it.number("later_contribution_minor")))
                .max()
                .orElse(0);
        var chart = Chart.bars(
                        "chart-persona-worth",
                        edition.text("persona-worth.summary"),
                        segments.stream()
                                .map(it -> name(edition, it, "segment"))
                                .toList())
                .money(edition.numbers().scaleFor(largest), edition.numbers())
                .series(
                        edition.text("column.later-contribution"),
                        0,
                        segments.stream()
                                .map(it -> it.numberOrNull("later_contribution_minor"))
                                .toList());
        var before = segments.stream()
                .mapToLong(it -> it.number("previous_customers"))
                .sum();
        table.all(Drill.customers("previousSegment.empty", false).of(before));
        return edition.figure("persona-worth", edition.scope(before, headline), chart, table.build());
    }

    private static Block migration(Edition edition, List<Row> segments) {
        var rows = edition.marts().rows("migration", "from_segment, to_segment");
        var names = segments.stream().map(it -> name(edition, it, "segment")).toList();
        var starts = new ArrayList<String>(names);
        starts.add(edition.text("personas.not-yet"));
        var table = Table.of(
                "migration",
                edition.text("migration.caption"),
                Column.text(edition.text("column.from-segment")),
                Column.text(edition.text("column.to-segment")),
                Column.count(edition.text("column.customers")),
                Column.share(edition.text("column.share-of-start")));
        var chart = Chart.heat("chart-migration", edition.text("migration.summary"), names, starts)
                .axisNames(edition.text("column.to-segment"), edition.text("column.from-segment"))
                .scale("count", "");
        for (var row : rows) {
            var from = (int) row.number("from_segment");
            table.row(
                            name(edition, row, "from_segment"),
                            name(edition, row, "to_segment"),
                            row.number("customers"),
                            row.decimalOrNull("share"))
                    .drill(moved(row));
            chart.cell(
                    (int) row.number("to_segment") - 1,
                    from == 0 ? names.size() : from - 1,
                    (double) row.number("customers"),
                    row.has("share")
                            ? edition.numbers().share(row.number("customers"), row.number("from_customers"))
                            : "");
        }
        var total = rows.stream().mapToLong(it -> it.number("customers")).sum();
        table.all(Drill.customers("segment.empty", false).of(total));
        return edition.figure("migration", edition.text("n", edition.numbers().count(total)), chart, table.build());
    }
}
