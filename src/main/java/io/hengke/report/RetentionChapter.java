package io.hengke.report;

import java.util.ArrayList;

/** Who stays and who leaves, and what leaving costs: an imputed cost, never added to the booked one. */
final class RetentionChapter {

    private RetentionChapter() {}

    static Section write(Edition edition, Row headline) {
        var blocks = new ArrayList<Block>();
        blocks.add(rates(edition, headline));
        blocks.add(groups(edition, headline));
        blocks.add(cost(edition, headline));
        return edition.section("retention", blocks);
    }

    private static Block rates(Edition edition, Row headline) {
        var rows = edition.marts().rows("retention_month", "month");
        var table = Table.of(
                "churn-months",
                edition.text("churn-rate.caption"),
                Column.text(edition.text("column.month")),
                Column.count(edition.text("column.at-start")),
                Column.count(edition.text("column.won")),
                Column.count(edition.text("column.lost")),
                Column.share(edition.text("column.churn-rate")),
                Column.share(edition.text("column.retention-rate")));
        rows.forEach(it -> table.row(
                        it.month("month"),
                        it.number("customers_at_start"),
                        it.number("won"),
                        it.number("lost"),
                        it.decimalOrNull("churn_rate"),
                        it.decimalOrNull("retention_rate"))
                .drill(Drill.customers("lostIn", it.month("month"))));
        table.all(SegmentChapter.buyers(headline));
        var chart = Chart.lines(
                        "chart-churn",
                        edition.text("churn-rate.summary", rows.size()),
                        rows.stream().map(it -> it.month("month")).toList())
                .scale("share", "")
                .series(
                        edition.text("column.churn-rate"),
                        4,
                        rows.stream().map(it -> it.decimalOrNull("churn_rate")).toList());
        return edition.figure("churn-rate", edition.scope(headline.number("buyers"), headline), chart, table.build());
    }

    private static Block groups(Edition edition, Row headline) {
        var table = Table.of(
                "churn-groups",
                edition.text("churned.caption"),
                Column.text(edition.text("column.relation")),
                Column.count(edition.text("column.customers")),
                Column.count(edition.text("column.churned")).of("isChurned", "true"),
                Column.share(edition.text("column.churned-share")));
        var rows = edition.marts().rows("churn", "relation");
        rows.forEach(it -> table.row(
                        edition.words().name("relation", it.text("relation")),
                        it.number("customers"),
                        it.number("churned"),
                        CustomerChapter.ratio(it.number("churned"), it.number("customers")))
                .drill(Drill.customers("relation", it.text("relation")).of(it.number("customers"))));
        table.all(Drill.customers()
                .andAny("relation", rows.stream().map(it -> it.text("relation")).toList())
                .of(rows.stream().mapToLong(it -> it.number("customers")).sum()));
        return edition.figure("churned", edition.scope(headline.number("buyers"), headline), null, table.build());
    }

    private static Block cost(Edition edition, Row headline) {
        var table = Table.of(
                "churn-cost",
                edition.text("churn-cost.caption"),
                Column.text(edition.text("column.item")),
                Column.count(edition.text("column.customers")),
                Column.money(edition.text("column.imputed")));
        table.all(Drill.customers("lostIn.from", headline.month("first_month"))
                .and("lostIn.to", headline.month("last_month")));
        var rows = edition.marts().rows("churn_cost", "position");
        rows.forEach(it -> table.row(
                edition.words().name("churn-item", it.text("item")),
                it.number("customers"),
                it.numberOrNull("imputed_minor")));
        var customers =
                rows.stream().mapToLong(it -> it.number("customers")).max().orElse(0);
        return edition.figure("churn-cost", edition.scope(customers, headline), null, table.build());
    }
}
