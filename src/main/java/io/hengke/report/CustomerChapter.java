package io.hengke.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who earns and who loses money: the whale curve, and the customers at both ends of it. */
final class CustomerChapter {

    private static final int MOST_CUSTOMERS = 10;

    private CustomerChapter() {}

    static Section write(Edition edition, Row headline) {
        var customers = headline.number("customers");
        return edition.section(
                "customers",
                List.of(
                        whale(edition, headline),
                        causes(edition, headline),
                        edge(edition, "top", edition.scope(customers, headline)),
                        edge(edition, "bottom", edition.scope(customers, headline))));
    }

    private static Block whale(Edition edition, Row headline) {
        var rows = edition.marts().rows("whale_curve", "percentile");
        var table = Table.of(
                "whale-curve",
                edition.text("whale.caption"),
                Column.count(edition.text("column.percentile")),
                Column.count(edition.text("column.customers-so-far")),
                Column.money(edition.text("column.contribution")),
                Column.money(edition.text("column.contribution-so-far")));
        rows.forEach(it -> table.row(
                it.number("percentile"),
                it.number("customers"),
                it.number("contribution_minor"),
                it.number("cumulative_contribution_minor")));
        table.all(Drill.customers().of(headline.number("customers")));
        var peak = headline.number("gain_minor");
        var chart = Chart.lines(
                        "chart-whale",
                        edition.text(
                                "whale.summary",
                                edition.numbers().money(peak),
                                edition.numbers().money(headline.number("contribution_minor"))),
                        withStart("0%", rows.stream().map(CustomerChapter::percentile)))
                .area()
                .labelEvery(10)
                .axisNames(edition.text("whale.axis"), "")
                .money(edition.numbers().scaleFor(peak), edition.numbers())
                .series(
                        edition.text("column.contribution-so-far"),
                        0,
                        withStart(0L, rows.stream().map(it -> it.number("cumulative_contribution_minor"))));
        rows.stream()
                .filter(it -> it.number("contribution_minor") < 0)
                .findFirst()
                .ifPresent(it -> chart.mark(
                        percentile(it),
                        edition.text(
                                "whale.mark",
                                edition.numbers()
                                        .share(headline.number("loss_customers"), headline.number("customers")),
                                edition.numbers().money(headline.number("loss_minor")))));
        return edition.figure("whale", edition.scope(headline.number("customers"), headline), chart, table.build());
    }

    private static String percentile(Row row) {
        return row.number("percentile") + "%";
    }

    private static <T> List<T> withStart(T start, Stream<T> others) {
        return Stream.concat(Stream.of(start), others).toList();
    }

    private static Block causes(Edition edition, Row headline) {
        var rows = edition.marts().rows("loss_cause", "excess_minor desc, component");
        var table = Table.of(
                "loss-causes",
                edition.text("causes.caption"),
                Column.text(edition.text("column.component")),
                Column.money(edition.text("column.losing-amount")),
                Column.share(edition.text("column.losing-share")),
                Column.share(edition.text("column.other-share")),
                Column.money(edition.text("column.excess")));
        table.all(Drill.customers("contributionMinor.to", -1).of(headline.number("loss_customers")));
        rows.forEach(it -> table.row(
                edition.words().name("component", it.text("component")),
                it.number("losing_minor"),
                ratio(it.number("losing_minor"), it.number("losing_revenue_minor")),
                ratio(it.number("other_minor"), it.number("other_revenue_minor")),
                it.number("excess_minor")));
        return edition.figure(
                "causes",
                edition.text(
                        "scope", edition.numbers().count(headline.number("loss_customers")), edition.window(headline)),
                null,
                table.build());
    }

    static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }

    private static Block edge(Edition edition, String edge, String scope) {
        var table = Table.of(
                edge + "-customers",
                edition.text(edge + ".caption"),
                Column.customer(edition.text("column.customer")),
                Column.text(edition.text("column.name")),
                Column.text(edition.text("column.channel")),
                Column.money(edition.text("column.net-revenue")),
                Column.money(edition.text("column.cost-of-goods")),
                Column.money(edition.text("column.cost")),
                Column.text(edition.text("column.largest-cost")),
                Column.money(edition.text("column.contribution")));
        table.all(
                edge.equals("top")
                        ? Drill.customers("contributionMinor.from", 1)
                        : Drill.customers("contributionMinor.to", -1));
        edition.marts().rows("customer_edge", "edge, position").stream()
                .filter(it -> it.text("edge").equals(edge))
                .limit(edition.most(MOST_CUSTOMERS))
                .forEach(it -> table.row(
                        it.text("customer_id"),
                        it.text("name"),
                        edition.channel(it.text("channel")),
                        it.number("net_revenue_minor"),
                        it.number("cost_of_goods_minor"),
                        it.number("total_cost_minor"),
                        it.text("largest_class").isEmpty() ? "" : edition.costClass(it.text("largest_class")),
                        it.number("contribution_minor")));
        return edition.figure(edge, scope, null, table.build());
    }
}
