package io.hengke.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the customers are still worth: value by tier and its spread, or why it cannot be said. */
final class ValueChapter {

    private static final List<String> TIERS = List.of("core", "potential", "low");

    private ValueChapter() {}

    static Section write(Edition edition, Row headline) {
        var tiers = edition.marts().rows("clv_tier", "position");
        var blocks = new ArrayList<Block>();
        if (tiers.isEmpty()) {
            blocks.add(refusal(edition));
        } else {
            blocks.add(tiers(edition, headline, tiers));
            blocks.add(spread(edition, tiers));
        }
        blocks.add(TierMoves.write(edition));
        return edition.section("value", blocks);
    }

    private static Block refusal(Edition edition) {
        return new Block.Refusal(
                edition.text("value.refused"), edition.context().valueRefusal());
    }

    private static Block tiers(Edition edition, Row headline, List<Row> tiers) {
        var total =
                tiers.stream().mapToLong(it -> it.number("clv_margin_minor")).sum();
        var table = Table.of(
                "value-tiers",
                edition.text("tiers.caption"),
                Column.text(edition.text("column.tier")),
                Column.count(edition.text("column.customers")),
                Column.money(edition.text("column.clv-margin")),
                Column.share(edition.text("column.share-of-value")),
                Column.money(edition.text("column.clv-low")),
                Column.money(edition.text("column.clv-high")),
                Column.money(edition.text("column.clv-median")),
                Column.money(edition.text("column.contribution")));
        tiers.forEach(it -> table.row(
                        edition.words().foreign("value.tier", it.text("tier")),
                        it.number("customers"),
                        it.number("clv_margin_minor"),
                        CustomerChapter.ratio(it.number("clv_margin_minor"), total),
                        it.numberOrNull("clv_low_minor"),
                        it.numberOrNull("clv_high_minor"),
                        it.numberOrNull("median_clv_margin_minor"),
                        it.number("contribution_minor"))
                .drill(Drill.customers("tier", it.text("tier")).of(it.number("customers"))));
        table.all(valued(tiers));
        var scope = edition.text(
                "value.scope",
                edition.numbers()
                        .count(tiers.stream()
                                .mapToLong(it -> it.number("customers"))
                                .sum()),
                edition.context().horizonMonths(),
                edition.numbers().share(edition.context().annualDiscountRate()),
                edition.window(headline));
        return edition.figure("tiers", scope, null, table.build());
    }

    /** Everybody whose value could be estimated. */
    private static Drill valued(List<Row> tiers) {
        return Drill.customers("tier.empty", false)
                .and("clvMarginMinor.empty", false)
                .of(tiers.stream().mapToLong(it -> it.number("customers")).sum());
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Block spread(Edition edition, List<Row> tiers) {
        var bins = new TreeMap<Long, Row>();
        var counts = new TreeMap<Long, TreeMap<String, Long>>();
        for (var row : edition.marts().rows("clv_bin", "position, tier")) {
            bins.put(row.number("position"), row);
            counts.computeIfAbsent(row.number("position"), _ -> new TreeMap<>())
                    .merge(row.text("tier"), row.number("customers"), Long::sum);
        }
        var present = TIERS.stream()
                .filter(tier -> tiers.stream().anyMatch(it -> it.text("tier").equals(tier)))
                .toList();
        var columns = new ArrayList<Column>();
        columns.add(Column.text(
                edition.text("column.clv-range", edition.numbers().currency().strip())));
        present.forEach(it -> columns.add(
                Column.count(edition.words().foreign("value.tier", it)).of("tier", it)));
        var table = Table.of("value-spread", edition.text("spread.caption"), columns.toArray(Column[]::new));
        var names = new ArrayList<String>();
        bins.forEach((position, bin) -> {
            var cells = new ArrayList<Object>();
            names.add(range(edition, bin));
            cells.add(names.getLast());
            present.forEach(it ->
                    cells.add(counts.getOrDefault(position, new TreeMap<>()).getOrDefault(it, 0L)));
            table.row(cells.toArray())
                    .drill(valued(edition, bin).of(sum(counts.getOrDefault(position, new TreeMap<>()))));
        });
        var chart = Chart.bars("chart-clv", edition.text("spread.summary"), names)
                .stacked()
                .axisNames(
                        edition.text(
                                "column.clv-range", edition.numbers().currency().strip()),
                        "")
                .scale("count", edition.text("column.customers"));
        present.forEach(tier -> chart.series(
                edition.words().foreign("value.tier", tier),
                TIERS.indexOf(tier) == 0 ? 0 : TIERS.indexOf(tier) == 1 ? 2 : 6,
                counts.values().stream().map(it -> it.getOrDefault(tier, 0L)).toList()));
        table.all(valued(tiers));
        return edition.figure(
                "spread",
                edition.text(
                        "n",
                        edition.numbers()
                                .count(tiers.stream()
                                        .mapToLong(it -> it.number("customers"))
                                        .sum())),
                chart,
                table.build());
    }

    private static String range(Edition edition, Row bin) {
        if (!bin.has("low_major")) {
            return "< 0";
        }
        var low = edition.numbers().count(bin.number("low_major"));
        return bin.has("high_major")
                ? "%s–%s".formatted(low, edition.numbers().count(bin.number("high_major")))
                : "≥ " + low;
    }

    /** The customers whose value lies in a bin; its upper end belongs to the next one. */
    private static Drill valued(Edition edition, Row bin) {
        var major = edition.numbers().minorPerMajor();
        var from = bin.has("low_major")
                ? Drill.customers("clvMarginMinor.from", bin.number("low_major") * major)
                : Drill.customers("clvMarginMinor.to", -1);
        return bin.has("high_major") && bin.has("low_major")
                ? from.and("clvMarginMinor.to", bin.number("high_major") * major - 1)
                : from;
    }
}
