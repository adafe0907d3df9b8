package io.hengke.report;

import io.hengke.report.Block.Card;
import io.hengke.report.Block.Cards;
import io.hengke.report.Block.Figure;
import io.hengke.report.Block.Finding;
import io.hengke.report.Block.Findings;
import io.hengke.report.Block.Prose;
import io.hengke.report.Block.Refusal;
import io.hengke.report.Block.Terms;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a chapter as data; {@code kind} says which part. */
final class JsonBlocks {

    private final Words words;
    private final JsonTables tables;
    private final ArrayNode blocks;

    JsonBlocks(Edition edition, ArrayNode blocks) {
        this.words = edition.words();
        this.tables = new JsonTables(edition.numbers());
        this.blocks = blocks;
    }

    void add(Block block) {
        var node = blocks.addObject();
        switch (block) {
            case Cards cards -> {
                var list = node.put("kind", "cards").putArray("cards");
                cards.cards().forEach(it -> card(list.addObject(), it));
            }
            case Figure figure -> figure(node.put("kind", "figure"), figure);
            case Findings findings -> {
                var list = node.put("kind", "findings").putArray("findings");
                findings.findings().forEach(it -> finding(list.addObject(), it));
            }
            case Prose prose -> node.put("kind", "prose").put("text", prose.text());
            case Refusal refusal ->
                node.put("kind", "refusal").put("title", refusal.title()).put("reason", refusal.reason());
            case Terms terms -> {
                var list = node.put("kind", "terms").putArray("terms");
                terms.terms()
                        .forEach(it -> list.addObject().put("name", it.name()).put("meaning", it.meaning()));
            }
        }
    }

    private static void card(ObjectNode node, Card card) {
        node.put("label", card.label())
                .put("value", card.value())
                .put("exact", card.exact())
                .put("note", card.note())
                .put("definition", card.definition())
                .put("tone", card.tone())
                .set("drill", JsonTables.drill(card.drill()));
    }

    private void figure(ObjectNode node, Figure figure) {
        var chart = figure.chart();
        node.put("id", figure.table().id())
                .put("title", figure.title())
                .put("scope", figure.scope())
                .put("definition", figure.definition())
                .put("namesCustomers", figure.table().namesCustomers());
        if (chart == null) {
            node.putNull("chart");
        } else {
            node.putObject("chart")
                    .put("summary", chart.summary())
                    .put("rows", chart.rows())
                    .set("description", chart.description());
        }
        node.set("table", tables.of(figure.table()));
    }

    private void finding(ObjectNode node, Finding finding) {
        node.put("tone", finding.tone().key())
                .put("toneName", words.text("tone." + finding.tone().key()))
                .put("chapter", finding.sectionId())
                .put("chapterTitle", words.text(finding.sectionId() + ".title"))
                .put("sentence", finding.sentence())
                .put("detail", finding.detail());
    }
}
