package io.hengke.report;

import java.util.ArrayList;
import java.util.List;

/** How customers moved between the tiers by margin so far, from the point of the tier history before the last one. */
final class TierMoves {

    private static final List<String> TIERS = List.of("core", "potential", "low");

    /** No money yet at the point before. */
    private static final String NONE = "(none)";

    private TierMoves() {}

    static Block write(Edition edition) {
        var rows = edition.marts().rows("tier_move", "previous_tier, tier");
        var table = Table.of(
                "tier-moves",
                edition.text("tier-moves.caption"),
                Column.text(edition.text("column.from-tier")),
                Column.text(edition.text("column.to-tier")),
                Column.count(edition.text("column.customers")),
                Column.share(edition.text("column.share-of-start")));
        var starts = new ArrayList<>(TIERS);
        starts.add(NONE);
        var chart = Chart.heat(
                        "chart-tier-moves",
                        edition.text("tier-moves.summary"),
                        names(edition, TIERS),
                        names(edition, starts))
                .axisNames(edition.text("column.to-tier"), edition.text("column.from-tier"))
                .scale("count", "");
        for (var from : starts) {
            for (var to : TIERS) {
                rows.stream()
                        .filter(it -> it.text("previous_tier").equals(from)
                                && it.text("tier").equals(to))
                        .findFirst()
                        .ifPresent(it -> {
                            add(edition, table, it);
                            chart.cell(
                                    TIERS.indexOf(to),
                                    starts.indexOf(from),
                                    (double) it.number("customers"),
                                    edition.numbers().share(it.number("customers"), it.number("from_customers")));
                        });
            }
        }
        var customers = rows.stream().mapToLong(it -> it.number("customers")).sum();
        table.all(Drill.customers("marginTier.empty", false).of(customers));
        return edition.figure("tier-moves", scope(edition, rows, customers), chart, table.build());
    }

    private static void add(Edition edition, Table.Builder table, Row row) {
        table.row(
                        name(edition, row.text("previous_tier")),
                        name(edition, row.text("tier")),
                        row.number("customers"),
                        CustomerChapter.ratio(row.number("customers"), row.number("from_customers")))
                .drill(Drill.customers("earlierMarginTier", row.text("previous_tier"))
                        .and("marginTier", row.text("tier"))
                        .of(row.number("customers")));
    }

    private static String scope(Edition edition, List<Row> rows, long customers) {
        return rows.isEmpty()
                ? ""
                : edition.text(
                        "tier-moves.scope",
                        edition.numbers().count(customers),
                        rows.getFirst().month("previous_month"),
                        rows.getFirst().month("month"));
    }

    private static List<String> names(Edition edition, List<String> tiers) {
        return tiers.stream().map(it -> name(edition, it)).toList();
    }

    private static String name(Edition edition, String tier) {
        return edition.words().foreign("value.tier", tier);
    }
}
