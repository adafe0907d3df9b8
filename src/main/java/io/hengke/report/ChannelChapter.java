package io.hengke.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What each channel's customers cost to win, and whether they are worth it. */
final class ChannelChapter {

    private static final int MOST_BARS = 15;
    private static final int MOST_ROWS = 30;

    private ChannelChapter() {}

    static Section write(Edition edition, Row headline) {
        var rows = edition.marts().rows("channel", "is_all, new_customers desc, channel");
        if (rows.isEmpty()) {
            return edition.section(
                    "channels", List.of(new Block.Refusal(edition.text("cac.title"), edition.text("channels.none"))));
        }
        var listed = rows.stream().filter(it -> !it.flag("is_all")).toList();
        var newCustomers =
                listed.stream().mapToLong(it -> it.number("new_customers")).sum();
        var scope = edition.scope(newCustomers, headline);
        var blocks = new ArrayList<Block>();
        var drawn = listed.subList(0, Math.min(MOST_BARS, listed.size()));
        var all = rows.stream().filter(it -> it.flag("is_all")).toList();
        var shown = Stream.concat(edition.first(listed, MOST_ROWS).stream(), all.stream())
                .toList();
        var left = edition.left(listed, MOST_ROWS, "channels");
        blocks.add(edition.figure("cac", scope, cost(edition, drawn), costTable(edition, headline, shown, left)));
        blocks.add(
                isValued(rows)
                        ? edition.figure(
                                "worth",
                                scope,
                                worth(edition, "chart-worth", "worth.summary", drawn, name(edition)),
                                worthTable(edition, headline, shown, left))
                        : edition.figure(
                                "payback",
                                scope,
                                payback(edition, "chart-payback", drawn, name(edition)),
                                paybackTable(edition, headline, shown, left)));
        return edition.section("channels", blocks);
    }

    /** Whether customer value could be estimated; without it there is no LTV:CAC, but payback. */
    static boolean isValued(List<Row> rows) {
        return rows.stream().anyMatch(it -> it.has("ltv_to_cac"));
    }

    private static Function<Row, String> name(Edition edition) {
        return it -> edition.channel(it.text("channel"));
    }

    private static List<String> names(Edition edition, List<Row> rows) {
        return rows.stream().map(name(edition)).toList();
    }

    private static Chart cost(Edition edition, List<Row> rows) {
        var largest = rows.stream()
                .mapToLong(it -> Math.max(it.number("cac_paid_minor"), it.number("cac_loaded_minor")))
                .max()
                .orElse(0);
        return Chart.bars("chart-cac", edition.text("cac.summary", rows.size()), names(edition, rows))
                .horizontal()
                .money(edition.numbers().scaleFor(largest), edition.numbers())
                .series(
                        edition.text("column.cac-paid"),
                        5,
                        rows.stream()
                                .map(it -> it.numberOrNull("cac_paid_minor"))
                                .toList())
                .series(
                        edition.text("column.cac-loaded"),
                        0,
                        rows.stream()
                                .map(it -> it.numberOrNull("cac_loaded_minor"))
                                .toList());
    }

    private static Table costTable(Edition edition, Row headline, List<Row> rows, long left) {
        var table = Table.of(
                "channel-cost",
                edition.text("cac.caption"),
                Column.text(edition.text("column.channel")),
                Column.count(edition.text("column.new-customers")),
                Column.money(edition.text("column.paid-cost")),
                Column.money(edition.text("column.acquisition-cost")),
                Column.money(edition.text("column.cac-paid")),
                Column.money(edition.text("column.cac-loaded")));
        rows.forEach(it -> table.row(
                        edition.channel(it.text("channel")),
                        it.number("new_customers"),
                        it.number("paid_cost_minor"),
                        it.number("acquisition_cost_minor"),
                        it.numberOrNull("cac_paid_minor"),
                        it.numberOrNull("cac_loaded_minor"))
                .drill(won(edition, headline, it)));
        return table.more(left).all(won(edition, headline, rows)).build();
    }

    /** The customers a channel won within the window. */
    private static Drill won(Edition edition, Row headline, Row row) {
        return Drill.won(edition, headline).andChannel(row).of(row.number("new_customers"));
    }

    private static Drill won(Edition edition, Row headline, List<Row> rows) {
        return rows.stream()
                .filter(it -> it.flag("is_all"))
                .findFirst()
                .map(it -> won(edition, headline, it))
                .orElseGet(() -> Drill.won(edition, headline));
    }

    /**
     * LTV:CAC of channels or campaigns.
     *
     * @param summary key of the chart's summary
     * @param name what a bar is called
     */
    static Chart worth(Edition edition, String id, String summary, List<Row> rows, Function<Row, String> name) {
        var ratios = rows.stream().filter(it -> it.has("ltv_to_cac")).toList();
        return Chart.bars(
                        id,
                        edition.text(summary, ratios.size()),
                        ratios.stream().map(name).toList())
                .horizontal()
                .scale("decimal", "")
                .series(
                        edition.text("column.ltv-to-cac"),
                        2,
                        ratios.stream()
                                .map(it -> it.decimalOrNull("ltv_to_cac"))
                                .toList())
                .reference(1, edition.text("worth.break-even"));
    }

    /** How soon the cost comes back; no bar where it has not. */
    static Chart payback(Edition edition, String id, List<Row> rows, Function<Row, String> name) {
        var paid = rows.stream().filter(it -> it.has("payback_months")).count();
        return Chart.bars(
                        id,
                        edition.text("payback.summary", rows.size(), paid),
                        rows.stream().map(name).toList())
                .horizontal()
                .scale("decimal", edition.text("payback.months"))
                .series(
                        edition.text("column.payback"),
                        2,
                        rows.stream()
                                .map(it -> it.numberOrNull("payback_months"))
                                .toList());
    }

    private static Table worthTable(Edition edition, Row headline, List<Row> rows, long left) {
        var table = Table.of(
                "channel-worth",
                edition.text("worth.caption"),
                Column.text(edition.text("column.channel")),
                Column.count(edition.text("column.new-customers")),
                Column.money(edition.text("column.clv-margin-per-customer")),
                Column.money(edition.text("column.cac-loaded")),
                Column.decimal(edition.text("column.ltv-to-cac")),
                Column.text(edition.text("column.payback")));
        rows.forEach(it -> table.row(
                        edition.channel(it.text("channel")),
                        it.number("new_customers"),
                        it.numberOrNull("clv_margin_minor"),
                        it.numberOrNull("cac_loaded_minor"),
                        it.decimalOrNull("ltv_to_cac"),
                        payback(edition, it))
                .drill(won(edition, headline, it)));
        return table.more(left).all(won(edition, headline, rows)).build();
    }

    private static Table paybackTable(Edition edition, Row headline, List<Row> rows, long left) {
        var table = Table.of(
                "channel-payback",
                edition.text("payback.caption"),
                Column.text(edition.text("column.channel")),
                Column.count(edition.text("column.new-customers")),
                Column.money(edition.text("column.cac-loaded")),
                Column.text(edition.text("column.payback")));
        rows.forEach(it -> table.row(
                        edition.channel(it.text("channel")),
                        it.number("new_customers"),
                        it.numberOrNull("cac_loaded_minor"),
                        payback(edition, it))
                .drill(won(edition, headline, it)));
        return table.more(left).all(won(edition, headline, rows)).build();
    }

    /** When a channel or campaign paid back, or why it has not. */
    static String payback(Edition edition, Row row) {
        if (!row.has("cac_loaded_minor")) {
            return row.number("new_customers") == 0 ? edition.text("payback.no-customers") : "–";
        }
        if (!row.has("payback_months")) {
            return edition.text("payback.never");
        }
        return row.number("payback_months") == 0
                ? edition.text("payback.at-once")
                : edition.text("months", row.number("payback_months"));
    }
}
