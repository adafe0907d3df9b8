package io.hengke.report;

import io.hengke.report.Block.Card;
import io.hengke.report.Block.Cards;
import io.hengke.report.Block.Figure;
import io.hengke.report.Block.Finding;
import io.hengke.report.Block.Findings;
import io.hengke.report.Block.Prose;
import io.hengke.report.Block.Refusal;
import io.hengke.report.Block.Terms;

/** The parts of a section as HTML for a browser. */
final class HtmlBlocks {

    private static final int ROWS_OF_A_TALL_CHART = 11;
    private static final int ROWS_OF_A_VERY_TALL_CHART = 18;

    private final Words words;
    private final HtmlTables tables;

    HtmlBlocks(Edition edition) {
        this.words = edition.words();
        this.tables = new HtmlTables(edition);
    }

    Html of(Block block) {
        return switch (block) {
            case Cards cards ->
                Html.block("cards")
                        .addAll(cards.cards().stream().map(this::card).toList());
            case Figure figure -> figure(figure);
            case Findings findings ->
                Html.element("ol")
                        .with("class", "findings")
                        .addAll(findings.findings().stream().map(this::finding).toList());
            case Prose prose -> Html.element("p", "prose", prose.text());
            case Refusal refusal ->
                Html.block("refusal", Html.element("h3", "", refusal.title()), Html.element("p", "", refusal.reason()));
            case Terms terms -> terms(terms);
        };
    }

    private Html card(Card card) {
        var element = Html.block(
                "card",
                Html.element("span", "label", card.label()),
                Html.element("span", ("value " + card.tone()).strip(), card.value()));
        if (!card.exact().isEmpty()) {
            element.add(Html.element("span", "exact", card.exact()));
        }
        return element.add(Html.element("span", "note", card.note()), definition(card.label(), card.definition()));
    }

    private Html definition(String subject, String text) {
        return Html.element(
                "details",
                Html.element("summary", "", words.text("definition"))
                        .with("aria-label", words.text("definition.of", subject)),
                Html.element("p", "", text));
    }

    private Html figure(Figure figure) {
        var element = Html.element(
                "figure",
                Html.element(
                        "figcaption",
                        Html.element("h3", "", figure.title()),
                        Html.element("p", "scope", figure.scope()),
                        definition(figure.title(), figure.definition())));
        var chart = figure.chart();
        if (chart == null) {
            return element.add(tables.holder(figure.table(), null));
        }
        var toggle = HtmlTables.button(words.text("table.show"))
                .with("data-toggle", "")
                .with("aria-expanded", "false")
                .with("aria-controls", figure.table().id() + "-body");
        return element.add(
                Html.block(height(chart))
                        .with("role", "img")
                        .with("aria-label", chart.summary())
                        .with("data-chart", chart.id()),
                tables.holder(figure.table(), toggle));
    }

    private static String height(Chart chart) {
        if (chart.rows() >= ROWS_OF_A_VERY_TALL_CHART) {
            return "chart very-tall";
        }
        return chart.rows() >= ROWS_OF_A_TALL_CHART ? "chart tall" : "chart";
    }

    private Html finding(Finding finding) {
        var item = Html.element(
                        "li",
                        Html.element(
                                "span",
                                "tag",
                                words.text("tone." + finding.tone().key())),
                        Html.element("strong", "", finding.sentence()))
                .with("class", finding.tone().key());
        var detail = Html.element("p", "", finding.detail().isEmpty() ? "" : finding.detail() + " ");
        return item.add(detail.add(Html.element("a", "", words.text("finding.more"))
                .with("href", "#" + finding.sectionId())
                .with("aria-label", words.text("finding.more.of", words.text(finding.sectionId() + ".title")))));
    }

    private static Html terms(Terms terms) {
        var list = Html.element("dl");
        terms.terms().forEach(it -> list.add(Html.element("dt", "", it.name()), Html.element("dd", "", it.meaning())));
        return Html.block("terms", list);
    }
}
