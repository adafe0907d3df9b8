package io.hengke.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which touches are credited with the customers won, under seven models, and which decisions hang on the model. */
final class AttributionChapter {

    private static final List<String> MODELS =
            List.of("first", "last", "linear", "position", "time_decay", "markov", "shapley");

    /** The models drawn: those between the ends tell apart little in a chart, and all are in the table. */
    private static final List<String> DRAWN = List.of("first", "last", "linear", "markov");

    private static final double MILLION = 1e6;
    private static final int MOST_FLIPS = 8;
    private static final int MOST_ROWS = 15;

    private AttributionChapter() {}

    static Section write(Edition edition, Row headline) {
        var rows = edition.marts().rows("attribution", "is_none, place");
        var conversions = rows.stream()
                .filter(it -> !it.flag("is_none"))
                .mapToDouble(it -> it.number("conversions_last") / MILLION)
                .sum();
        if (conversions == 0) {
            return edition.section(
                    "attribution",
                    List.of(new Block.Refusal(
                            edition.text("attribution-credit.title"), edition.text("attribution.none"))));
        }
        var scope = edition.scope(Math.round(conversions), headline);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Prose(edition.text("attribution.caution")));
        blocks.add(flips(edition));
        var named = rows.stream().filter(it -> !it.flag("is_none")).toList();
        var none = rows.stream().filter(it -> it.flag("is_none")).toList();
        var drawn =
                Stream.concat(named.stream().limit(MOST_ROWS), none.stream()).toList();
        var shown = edition.first(named, MOST_ROWS);
        var left = edition.left(named, MOST_ROWS, "channels");
        var credited = Stream.concat(shown.stream(), none.stream()).toList();
        blocks.add(edition.figure(
                "attribution-credit", scope, chart(edition, drawn), creditTable(edition, credited, left)));
        blocks.add(edition.figure("attribution-cac", scope, null, cacTable(edition, shown, left)));
        return edition.section("attribution", blocks);
    }

    private static Chart chart(Edition edition, List<Row> rows) {
        var chart = Chart.bars(
                        "chart-attribution",
                        edition.text("attribution-credit.summary", rows.size()),
                        rows.stream().map(it -> name(edition, it)).toList())
                .horizontal()
                .scale("decimal", "");
        for (var model : DRAWN) {
            chart.series(
                    edition.words().name("attribution-model", model),
                    DRAWN.indexOf(model),
                    rows.stream().map(it -> credited(it, model)).toList());
        }
        return chart;
    }

    private static double credited(Row row, String model) {
        return row.number("conversions_" + model) / MILLION;
    }

    private static String name(Edition edition, Row row) {
        return row.flag("is_none") ? edition.text("attribution.no-touch") : edition.channel(row.text("channel"));
    }

    private static Table creditTable(Edition edition, List<Row> rows, long left) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(edition.text("column.channel")));
        MODELS.forEach(it -> columns.add(Column.decimal(edition.words().name("attribution-model", it))));
        columns.add(Column.share(edition.text("column.removal-effect")));
        var table = Table.of(
                "attribution-credit", edition.text("attribution-credit.caption"), columns.toArray(Column[]::new));
        for (var row : rows) {
            var cells = new ArrayList<Object>();
            cells.add(name(edition, row));
            MODELS.forEach(it -> cells.add(credited(row, it)));
            cells.add(row.decimalOrNull("removal_effect"));
            table.row(cells.toArray());
        }
        return table.more(left).build();
    }

    private static Table cacTable(Edition edition, List<Row> rows, long left) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(edition.text("column.channel")));
        MODELS.forEach(it -> columns.add(Column.money(edition.words().name("attribution-model", it))));
        columns.add(Column.money(edition.text("column.cac-low")));
        columns.add(Column.money(edition.text("column.cac-high")));
        var table =
                Table.of("attribution-cac", edition.text("attribution-cac.caption"), columns.toArray(Column[]::new));
        for (var row : rows) {
            var cells = new ArrayList<Object>();
            cells.add(name(edition, row));
            MODELS.forEach(it -> cells.add(row.numberOrNull("cac_" + it)));
            cells.add(row.numberOrNull("cac_low_minor"));
            cells.add(row.numberOrNull("cac_high_minor"));
            table.row(cells.toArray()).drill(Drill.costs("costClass", "acquisition"));
        }
        return table.more(left).build();
    }

    private static Block flips(Edition edition) {
        var flips = edition.marts().rows("attribution_flip", "position");
        if (flips.isEmpty()) {
            return new Block.Prose(edition.text("attribution.no-flip"));
        }
        return new Block.Findings(flips.stream()
                .limit(edition.most(MOST_FLIPS))
                .map(it -> flip(edition, it))
                .toList());
    }

    private static Block.Finding flip(Edition edition, Row row) {
        var sentence = edition.text(
                "attribution-flip." + row.text("kind"),
                edition.channel(row.text("channel")),
                edition.words().name("attribution-model", row.text("low_model")),
                figure(edition, row, "low"),
                edition.words().name("attribution-model", row.text("high_model")),
                figure(edition, row, "high"),
                figure(edition, row, "threshold"));
        return new Block.Finding(Block.Tone.NOTE, "attribution", sentence, edition.text("attribution-flip.detail"));
    }

    private static String figure(Edition edition, Row row, String column) {
        var figure = row.decimalOrNull(column);
        if (figure == null) {
            return "";
        }
        return switch (row.text("kind")) {
            case "average_cac" -> edition.numbers().money(Math.round(figure));
            case "rank" -> edition.numbers().count(Math.round(figure));
            default -> edition.numbers().decimal(figure, 2);
        };
    }
}
