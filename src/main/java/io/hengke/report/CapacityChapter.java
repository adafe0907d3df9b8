package io.hengke.report;

import java.util.List;

/** Capacity that was paid for, what was used of it, and what the rest cost. */
final class CapacityChapter {

    private static final int MOST_ROWS = 20;

    private CapacityChapter() {}

    static Section write(Edition edition, Row headline) {
        var rows = edition.marts().rows("capacity", "idle_minor desc, pool");
        if (rows.isEmpty()) {
            return edition.section(
                    "capacity", List.of(new Block.Refusal(edition.text("use.title"), edition.text("capacity.none"))));
        }
        var table = Table.of(
                "capacity-use",
                edition.text("use.caption"),
                Column.text(edition.text("column.pool")),
                Column.decimal(edition.text("column.capacity-hours")),
                Column.decimal(edition.text("column.used-hours")),
                Column.share(edition.text("column.used-share")),
                Column.money(edition.text("column.booked")),
                Column.money(edition.text("column.idle")),
                Column.text(edition.text("column.busiest")),
                Column.share(edition.text("column.busiest-share")));
        edition.first(rows, MOST_ROWS)
                .forEach(it -> table.row(
                                edition.pool(it.text("pool")),
                                it.number("capacity_seconds") / 3600.0,
                                it.number("used_seconds") / 3600.0,
                                CustomerChapter.ratio(it.number("used_seconds"), it.number("capacity_seconds")),
                                it.number("booked_minor"),
                                it.number("idle_minor"),
                                it.month("busiest_month"),
                                it.decimalOrNull("busiest_share"))
                        .drill(Drill.costs("pool", it.text("pool"))));
        table.more(edition.left(rows, MOST_ROWS, "pools"));
        var months = edition.marts().rows("capacity_month", "month");
        var monthTable = Table.of(
                "capacity-months",
                edition.text("capacity-months.caption"),
                Column.text(edition.text("column.month")),
                Column.decimal(edition.text("column.capacity-hours")),
                Column.decimal(edition.text("column.used-hours")),
                Column.share(edition.text("column.used-share")),
                Column.money(edition.text("column.idle")));
        months.forEach(it -> monthTable
                .row(
                        it.month("month"),
                        it.number("capacity_seconds") / 3600.0,
                        it.number("used_seconds") / 3600.0,
                        CustomerChapter.ratio(it.number("used_seconds"), it.number("capacity_seconds")),
                        it.number("idle_minor"))
                .drill(Drill.costs("month", it.month("month"))));
        var activities = rows.stream().mapToLong(it -> it.number("activities")).sum();
        var scope = edition.scope("activities", activities, headline);
        return edition.section(
                "capacity",
                List.of(
                        edition.figure("use", scope, null, table.build()),
                        edition.figure("capacity-months", scope, chart(edition, months), monthTable.build())));
    }

    private static Chart chart(Edition edition, List<Row> months) {
        return Chart.lines(
                        "chart-capacity",
                        edition.text("capacity-months.summary", months.size()),
                        months.stream().map(it -> it.month("month")).toList())
                .scale("decimal", edition.text("hours"))
                .series(edition.text("column.capacity-hours"), 6, hours(months, "capacity_seconds"))
                .series(edition.text("column.used-hours"), 0, hours(months, "used_seconds"));
    }

    private static List<Double> hours(List<Row> months, String column) {
        return months.stream().map(it -> it.number(column) / 3600.0).toList();
    }
}
