package io.hengke.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Recency, frequency and monetary value: where the customers stand today. */
final class SegmentChapter {

    private SegmentChapter() {}

    static Section write(Edition edition, Row headline) {
        return edition.section("segments", List.of(matrix(edition, headline), segments(edition, headline)));
    }

    private static Block matrix(Edition edition, Row headline) {
        var cells = edition.marts().rows("rfm_cell", "r_score desc, f_score");
        var table = Table.of(
                "rfm-matrix",
                edition.text("matrix.caption"),
                Column.count(edition.text("column.recency-score")),
                Column.count(edition.text("column.frequency-score")),
                Column.count(edition.text("column.customers")),
                Column.money(edition.text("column.net-revenue")),
                Column.money(edition.text("column.contribution")));
        var chart = Chart.heat(
                        "chart-rfm",
                        edition.text("matrix.summary"),
                        IntStream.rangeClosed(1, 5).mapToObj(it -> "F" + it).toList(),
                        Stream.of("R5", "R4", "R3", "R2", "R1").toList())
                .axisNames(edition.text("matrix.across"), edition.text("matrix.down"))
                .scale("count", "");
        for (var cell : cells) {
            table.row(
                            cell.number("r_score"),
                            cell.number("f_score"),
                            cell.number("customers"),
                            cell.number("net_revenue_minor"),
                            cell.number("contribution_minor"))
                    .drill(Drill.customers("rScore", cell.number("r_score"))
                            .and("fScore", cell.number("f_score"))
                            .of(cell.number("customers")));
            chart.cell(
                    (int) cell.number("f_score") - 1,
                    5 - (int) cell.number("r_score"),
                    (double) cell.number("customers"),
                    edition.text("matrix.cell", edition.numbers().money(cell.number("contribution_minor"))));
        }
        table.all(buyers(headline));
        return edition.figure("matrix", edition.scope(headline.number("buyers"), headline), chart, table.build());
    }

    static Drill buyers(Row headline) {
        return Drill.customers("rScore.empty", false).of(headline.number("buyers"));
    }

    private static Block segments(Edition edition, Row headline) {
        var table = Table.of(
                "rfm-segments",
                edition.text("rfm-segments.caption"),
                Column.text(edition.text("column.segment")),
                Column.count(edition.text("column.customers")),
                Column.share(edition.text("column.share-of-buyers")),
                Column.money(edition.text("column.net-revenue")),
                Column.money(edition.text("column.contribution")),
                Column.count(edition.text("column.recency-median")),
                Column.decimal(edition.text("column.purchases-average")));
        edition.marts()
                .rows("rfm_segment", "customers desc, rfm_segment")
                .forEach(it -> table.row(
                                edition.words().foreign("value.segment", it.text("rfm_segment")),
                                it.number("customers"),
                                CustomerChapter.ratio(it.number("customers"), headline.number("buyers")),
                                it.number("net_revenue_minor"),
                                it.number("contribution_minor"),
                                it.number("median_recency_days"),
                                it.decimalOrNull("average_purchases"))
                        .drill(Drill.customers("rfmSegment", it.text("rfm_segment"))
                                .of(it.number("customers"))));
        table.all(buyers(headline));
        return edition.figure("rfm-segments", edition.scope(headline.number("buyers"), headline), null, table.build());
    }
}
