package io.hengke.report;

/** What each pool's cost was shared by, and what a unit of it cost. */
final class DriverTable {

    private static final int MOST_ROWS = 50;

    private DriverTable() {}

    static Block write(Edition edition, Row headline) {
        var rows = edition.marts().rows("driver", "abs(total_minor) desc, pool, measure, activities nulls first");
        var major = (double) edition.context().minorPerMajor();
        var table = Table.of(
                "drivers",
                edition.text("drivers.caption"),
                Column.text(edition.text("column.pool")),
                Column.text(edition.text("column.driver")),
                Column.decimal(edition.text("column.driver-units")),
                Column.decimal(
                        edition.text("column.unit-cost", edition.context().currency())),
                Column.money(edition.text("column.driven")),
                Column.count(edition.text("column.months-count")));
        edition.first(rows, MOST_ROWS).forEach(it -> {
            var rate = it.decimalOrNull("rate_minor");
            table.row(
                            edition.words().name("pool", it.text("pool")),
                            driver(edition, it),
                            it.decimalOrNull("units"),
                            rate == null ? null : (Double) (rate / major),
                            it.number("total_minor"),
                            it.number("months"))
                    .drill(Drill.costs("pool", it.text("pool")).and("tab", "drivers"));
        });
        return edition.figure(
                "drivers",
                edition.window(headline),
                null,
                table.more(edition.left(rows, MOST_ROWS, "drivers")).build());
    }

    private static String driver(Edition edition, Row row) {
        var measure = edition.words().foreign("costing.measure", row.text("measure"));
        return row.text("activities").isEmpty() ? measure : measure + " · " + row.text("activities");
    }
}
