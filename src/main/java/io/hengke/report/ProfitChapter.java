package io.hengke.report;

import java.util.List;

/** The customers' profit and loss, from revenue to contribution and on to what is nobody's. */
final class ProfitChapter {

    private ProfitChapter() {}

    static Section write(Edition edition, Row headline) {
        var steps = edition.marts().rows("waterfall", "position");
        var revenue = headline.number("revenue_minor");
        var table = Table.of(
                "profit-and-loss",
                edition.text("profit.caption"),
                Column.text(edition.text("column.step")),
                Column.exact(edition.text("column.amount")),
                Column.share(edition.text("column.share-of-revenue")));
        var largest = steps.stream()
                .mapToLong(it -> Math.abs(it.number("amount_minor")))
                .max()
                .orElse(0);
        var chart = Chart.waterfall(
                        "chart-profit",
                        edition.text(
                                "profit.summary",
                                edition.numbers().money(revenue),
                                edition.numbers().money(headline.number("contribution_minor"))))
                .money(edition.numbers().scaleFor(largest), edition.numbers());
        for (var step : steps) {
            var name = edition.words().name("step", step.text("step"));
            var amount = step.number("amount_minor");
            table.row(name, amount, CustomerChapter.ratio(amount, revenue)).drill(drill(step.text("step"), headline));
            if (amount != 0 || step.flag("is_total")) {
                chart.step(name, amount, step.flag("is_total"));
            }
        }
        table.all(Drill.customers().of(headline.number("customers")));
        return edition.section(
                "profit",
                List.of(edition.figure(
                        "waterfall", edition.scope(headline.number("customers"), headline), chart, table.build())));
    }

    /** What was sold is with the customers who bought; cost is with its lines in the ledger. */
    private static Drill drill(String step, Row headline) {
        return switch (step) {
            case "revenue", "refund", "net_revenue", "cost_of_goods", "contribution" ->
                Drill.customers().of(headline.number("customers"));
            case "idle" -> Drill.chapter("capacity");
            case "unassigned" -> Drill.costs("bearer", "nobody");
            case "result" -> Drill.costs();
            default -> Drill.costs("costClass", step);
        };
    }
}
