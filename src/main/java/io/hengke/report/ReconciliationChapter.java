package io.hengke.report;

import java.util.ArrayList;
import java.util.List;

/** How every unit of cost in the ledger is accounted for: with customers, idle, or unassigned with its reason. */
final class ReconciliationChapter {

    private static final int MOST_ROWS = 50;

    private ReconciliationChapter() {}

    static Section write(Edition edition, Row headline) {
        var scope = edition.scope("lines", headline.number("cost_lines"), headline);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Prose(edition.text(
                headline.number("difference_minor") == 0 ? "reconciliation.ties" : "reconciliation.differs",
                edition.numbers().exact(headline.number("booked_minor")),
                edition.numbers().exact(headline.number("customers_minor")),
                edition.numbers().exact(headline.number("idle_minor")),
                edition.numbers().exact(headline.number("unassigned_minor")),
                edition.numbers().exact(headline.number("difference_minor")))));
        blocks.add(edition.figure("by-month", scope, null, months(edition)));
        blocks.add(edition.figure("by-pool", scope, null, pools(edition)));
        blocks.add(unassigned(edition, scope));
        return edition.section("reconciliation", blocks);
    }

    private static Table months(Edition edition) {
        var table =
                Table.of("reconciliation-months", edition.text("by-month.caption"), columns(edition, "month", false));
        edition.marts()
                .rows("reconciliation_month", "month")
                .forEach(it -> table.row(
                                it.month("month"),
                                it.number("booked_minor"),
                                it.number("customers_minor"),
                                it.number("idle_minor"),
                                it.number("unassigned_minor"),
                                it.number("difference_minor"))
                        .drill(Drill.costs("month", it.month("month"))));
        return table.build();
    }

    private static Table pools(Edition edition) {
        var table = Table.of("reconciliation-pools", edition.text("by-pool.caption"), columns(edition, "pool", true));
        var rows = edition.marts().rows("reconciliation_pool", "position");
        edition.first(rows, MOST_ROWS)
                .forEach(it -> table.row(
                                edition.pool(it.text("pool")),
                                it.number("own_minor"),
                                it.number("received_minor"),
                                it.number("passed_on_minor"),
                                it.number("booked_minor"),
                                it.number("customers_minor"),
                                it.number("idle_minor"),
                                it.number("unassigned_minor"),
                                it.number("difference_minor"))
                        .drill(Drill.costs("pool", it.text("pool"))));
        table.more(edition.left(rows, MOST_ROWS, "pools"));
        return table.build();
    }

    private static Column[] columns(Edition edition, String first, boolean withSupport) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(edition.text("column." + first)));
        if (withSupport) {
            columns.add(Column.exact(edition.text("column.own")));
            columns.add(Column.exact(edition.text("column.received")));
            columns.add(Column.exact(edition.text("column.passed-on")));
        }
        for (var name :
                List.of(withSupport ? "to-share" : "booked", "to-customers", "idle", "unassigned", "difference")) {
            var column = Column.exact(edition.text("column." + name));
            columns.add(name.equals("unassigned") ? column.of("bearer", "nobody") : column);
        }
        return columns.toArray(Column[]::new);
    }

    private static Block unassigned(Edition edition, String scope) {
        var rows = edition.marts().rows("unassigned", "position");
        var table = Table.of(
                "unassigned-reasons",
                edition.text("reasons.caption"),
                Column.text(edition.text("column.reason")),
                Column.text(edition.text("column.pool")),
                Column.text(edition.text("column.class")),
                Column.exact(edition.text("column.unassigned")),
                Column.count(edition.text("column.months-count")));
        edition.first(rows, MOST_ROWS)
                .forEach(it -> table.row(
                                edition.words().name("reason", it.text("reason")),
                                edition.pool(it.text("pool")),
                                edition.costClass(it.text("cost_class")),
                                it.number("amount_minor"),
                                it.number("months"))
                        .drill(Drill.costs("reason", it.text("reason"))
                                .and("pool", it.text("pool"))
                                .and("costClass", it.text("cost_class"))));
        table.more(edition.left(rows, MOST_ROWS, "entries"));
        return rows.isEmpty()
                ? new Block.Prose(edition.text("reasons.none"))
                : edition.figure("reasons", scope, null, table.build());
    }
}
