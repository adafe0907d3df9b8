package io.hengke.report;

import java.util.List;

/** What each campaign's customers cost to win, as a range, and whether they are worth it. */
final class CampaignChapter {

    private static final int MOST_BARS = 15;
    private static final int MOST_ROWS = 50;

    private CampaignChapter() {}

    static Section write(Edition edition, Row headline) {
        var rows = edition.marts().rows("campaign", "place");
        var named = rows.stream()
                .filter(it -> !it.text("campaign").equals("(none)"))
                .toList();
        if (named.isEmpty()) {
            return edition.section(
                    "campaigns",
                    List.of(new Block.Refusal(edition.text("campaign-cac.title"), edition.text("campaigns.none"))));
        }
        var drawn = named.stream()
                .filter(it -> it.number("new_customers") > 0)
                .limit(MOST_BARS)
                .toList();
        var scope = edition.scope(customers(rows), headline);
        return edition.section(
                "campaigns",
                List.of(
                        edition.figure("campaign-cac", scope, cost(edition, drawn), costTable(edition, headline, rows)),
                        ChannelChapter.isValued(rows)
                                ? edition.figure(
                                        "campaign-worth",
                                        scope,
                                        ChannelChapter.worth(
                                                edition,
                                                "chart-campaign-worth",
                                                "campaign-worth.summary",
                                                drawn,
                                                it -> campaign(edition, it)),
                                        worthTable(edition, headline, rows))
                                : edition.figure(
                                        "campaign-payback",
                                        scope,
                                        ChannelChapter.payback(
                                                edition, "chart-campaign-payback", drawn, it -> campaign(edition, it)),
                                        paybackTable(edition, headline, rows))));
    }

    private static Chart cost(Edition edition, List<Row> rows) {
        var largest = rows.stream()
                .mapToLong(it -> Math.max(it.number("cac_paid_minor"), it.number("cac_loaded_minor")))
                .max()
                .orElse(0);
        return Chart.bars("chart-campaign-cac", edition.text("campaign-cac.summary", rows.size()), names(edition, rows))
                .horizontal()
                .money(edition.numbers().scaleFor(largest), edition.numbers())
                .series(edition.text("column.cac-paid"), 5, amounts(rows, "cac_paid_minor"))
                .series(edition.text("column.cac-named"), 2, amounts(rows, "cac_named_minor"))
                .series(edition.text("column.cac-loaded"), 0, amounts(rows, "cac_loaded_minor"));
    }

    private static List<Long> amounts(List<Row> rows, String column) {
        return rows.stream().map(it -> it.numberOrNull(column)).toList();
    }

    private static Table costTable(Edition edition, Row headline, List<Row> rows) {
        var table = Table.of(
                "campaign-cac",
                edition.text("campaign-cac.caption"),
                Column.text(edition.text("column.campaign")),
                Column.text(edition.text("column.channel")),
                Column.count(edition.text("column.new-customers")),
                Column.money(edition.text("column.paid-cost")),
                Column.money(edition.text("column.named-cost")),
                Column.money(edition.text("column.acquisition-cost")),
                Column.money(edition.text("column.cac-paid")),
                Column.money(edition.text("column.cac-named")),
                Column.money(edition.text("column.cac-loaded")));
        edition.first(rows, MOST_ROWS)
                .forEach(it -> table.row(
                                campaign(edition, it),
                                edition.channel(it.text("channel")),
                                it.number("new_customers"),
                                it.number("paid_cost_minor"),
                                it.number("named_cost_minor"),
                                it.number("acquisition_cost_minor"),
                                it.numberOrNull("cac_paid_minor"),
                                it.numberOrNull("cac_named_minor"),
                                it.numberOrNull("cac_loaded_minor"))
                        .drill(drill(edition, headline, it)));
        return table.more(edition.left(rows, MOST_ROWS, "campaigns"))
                .all(Drill.won(edition, headline).of(customers(rows)))
                .build();
    }

    private static Table worthTable(Edition edition, Row headline, List<Row> rows) {
        var table = Table.of(
                "campaign-worth",
                edition.text("campaign-worth.caption"),
                Column.text(edition.text("column.campaign")),
                Column.text(edition.text("column.channel")),
                Column.count(edition.text("column.new-customers")),
                Column.money(edition.text("column.clv-margin-per-customer")),
                Column.money(edition.text("column.cac-loaded")),
                Column.decimal(edition.text("column.ltv-to-cac")),
                Column.text(edition.text("column.payback")),
                Column.text(edition.text("column.evidence")));
        edition.first(rows, MOST_ROWS)
                .forEach(it -> table.row(
                                campaign(edition, it),
                                edition.channel(it.text("channel")),
                                it.number("new_customers"),
                                it.numberOrNull("clv_margin_minor"),
                                it.numberOrNull("cac_loaded_minor"),
                                it.decimalOrNull("ltv_to_cac"),
                                ChannelChapter.payback(edition, it),
                                evidence(edition, it))
                        .drill(drill(edition, headline, it)));
        return table.more(edition.left(rows, MOST_ROWS, "campaigns"))
                .all(Drill.won(edition, headline).of(customers(rows)))
                .build();
    }

    private static Table paybackTable(Edition edition, Row headline, List<Row> rows) {
        var table = Table.of(
                "campaign-payback",
                edition.text("campaign-payback.caption"),
                Column.text(edition.text("column.campaign")),
                Column.text(edition.text("column.channel")),
                Column.count(edition.text("column.new-customers")),
                Column.money(edition.text("column.cac-loaded")),
                Column.text(edition.text("column.payback")),
                Column.text(edition.text("column.evidence")));
        edition.first(rows, MOST_ROWS)
                .forEach(it -> table.row(
                                campaign(edition, it),
                                edition.channel(it.text("channel")),
                                it.number("new_customers"),
                                it.numberOrNull("cac_loaded_minor"),
                                ChannelChapter.payback(edition, it),
                                evidence(edition, it))
                        .drill(drill(edition, headline, it)));
        return table.more(edition.left(rows, MOST_ROWS, "campaigns"))
                .all(Drill.won(edition, headline).of(customers(rows)))
                .build();
    }

    private static String evidence(Edition edition, Row row) {
        return row.number("new_customers") < Findings.CHANNEL_EVIDENCE
                ? edition.text("campaigns.few", Findings.CHANNEL_EVIDENCE)
                : "";
    }

    private static List<String> names(Edition edition, List<Row> rows) {
        return rows.stream().map(it -> campaign(edition, it)).toList();
    }

    private static String campaign(Edition edition, Row row) {
        return row.text("campaign").equals("(none)") ? edition.text("campaigns.without") : row.text("campaign");
    }

    private static long customers(List<Row> rows) {
        return rows.stream().mapToLong(it -> it.number("new_customers")).sum();
    }

    /** The customers a campaign won in a channel. */
    private static Drill drill(Edition edition, Row headline, Row row) {
        var channel = Drill.won(edition, headline).andChannel(row).of(row.number("new_customers"));
        return row.text("campaign").equals("(none)")
                ? channel.and("campaign.empty", true)
                : channel.and("campaign", row.text("campaign"));
    }
}
