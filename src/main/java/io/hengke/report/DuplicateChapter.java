package io.hengke.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Customers who are in the table more than once. */
final class DuplicateChapter {

    private static final int MOST_PAIRS = 20;

    private DuplicateChapter() {}

    static Section write(Edition edition, Row headline) {
        var counts = edition.marts().rows("duplicate", "1").stream().findFirst().orElse(new Row(Map.of()));
        var numbers = edition.numbers();
        var blocks = new ArrayList<Block>();
        var duplicates = counts.number("duplicates");
        blocks.add(new Block.Prose(
                duplicates == 0
                        ? edition.text("duplicates.none", numbers.count(counts.number("customers")))
                        : edition.text(
                                "duplicates.some",
                                numbers.count(counts.number("customers")),
                                numbers.count(duplicates),
                                numbers.count(counts.number("clusters")),
                                numbers.count(counts.number("incomplete_clusters")))));
        if (counts.number("skipped_blocks") > 0) {
            blocks.add(new Block.Prose(
                    edition.text("duplicates.skipped", numbers.count(counts.number("skipped_blocks")))));
        }
        var pairs = edition.marts().rows("duplicate_pair", "position");
        if (!pairs.isEmpty()) {
            blocks.add(pairs(edition, counts, pairs));
        }
        return edition.section("duplicates", blocks);
    }

    private static Block pairs(Edition edition, Row counts, List<Row> pairs) {
        var table = Table.of(
                "duplicate-pairs",
                edition.text("duplicate-pairs.caption"),
                Column.customer(edition.text("column.customer")),
                Column.customer(edition.text("column.other-customer")),
                Column.share(edition.text("column.match-probability")),
                Column.text(edition.text("column.why")));
        pairs.stream()
                .limit(edition.most(MOST_PAIRS))
                .forEach(it -> table.row(
                        it.text("customer_id"),
                        it.text("other_id"),
                        it.decimalOrNull("probability"),
                        FeedbackChapter.local(edition, it, "why")));
        return edition.figure(
                "duplicate-pairs",
                edition.text(
                        "duplicates.scope",
                        edition.numbers().count(counts.number("customers")),
                        edition.numbers().count(counts.number("unsure_pairs"))),
                null,
                table.build());
    }
}
