package io.hengke.report;

import java.util.List;

/**
 * What stands above and below the report.
 *
 * @param facts of the run: window, as-of day, currency …
 * @param colophon what made the page, and of what
 */
record Masthead(String brand, String title, List<Block.Term> facts, String colophon) {

    static Masthead of(Edition edition, Row headline) {
        var context = edition.context();
        var title = context.company().isEmpty() ? edition.text("title") : edition.text("title.of", context.company());
        return new Masthead(
                edition.text("brand"),
                title,
                List.of(
                        new Block.Term(edition.text("fact.window"), edition.window(headline)),
                        new Block.Term(
                                edition.text("fact.as-of"), context.asOf().toString()),
                        new Block.Term(edition.text("fact.currency"), context.currency()),
                        new Block.Term(
                                edition.text("fact.customers"),
                                edition.numbers().count(headline.number("customers"))),
                        new Block.Term(edition.text("fact.run"), context.runId())),
                edition.text("colophon", context.version(), context.runId()));
    }
}
