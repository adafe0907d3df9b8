package io.hengke.report;

import io.hengke.costing.DriverNames;

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
                Column.quantity(edition.text("column.driver-units")),
                Column.decimal(edition.text(
                        "column.unit-cost", edition.numbers().currency().strip())),
                Column.money(edition.text("column.driven")),
                Column.count(edition.text("column.months-count")));
        edition.first(rows, MOST_ROWS).forEach(it -> {
            var rate = it.decimalOrNull("rate_minor");
            table.row(
                            edition.pool(it.text("pool")),
                            DriverNames.of(
                                    it.text("measure"),
                                    it.text("activities"),
                                    edition.words().language()),
                            it.decimalOrNull("units"),
                            rate == null ? null : (Double) (rate / major),
                            it.number("total_minor"),
                            it.number("months"))
                    .drill(Drill.costs("pool", it.text("pool")).and("tab", "drivers"));
        });
        return edition.figure(
                "drivers",
                edition.scope("bearers", headline.number("bearers"), headline),
                null,
                table.more(edition.left(rows, MOST_ROWS, "drivers")).build());
    }
}
