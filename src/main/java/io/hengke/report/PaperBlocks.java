package io.hengke.report;

import io.hengke.report.Block.Card;
import io.hengke.report.Block.Cards;
import io.hengke.report.Block.Figure;
import io.hengke.report.Block.Finding;
import io.hengke.report.Block.Findings;
import io.hengke.report.Block.Prose;
import io.hengke.report.Block.Refusal;
import io.hengke.report.Block.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a section as the PDF sets them: definitions written out, tables shortened, nothing to click. */
final class PaperBlocks {

    private static final int MOST_ROWS = 30;
    private static final int SHORT = 12;
    private static final int CARDS_IN_A_ROW = 4;

    private final Words words;
    private final Numbers numbers;

    PaperBlocks(Edition edition) {
        this.words = edition.words();
        this.numbers = edition.numbers();
    }

    /** A section; its heading stays on one page with what it begins with. */
    Html of(Section section) {
        var heading = Html.block(
                "together", Html.element("h2", "", section.title()), Html.element("p", "lead", section.lead()));
        var element = Html.element("div");
        var rest = section.blocks();
        if (rest.getFirst() instanceof Figure figure) {
            element.add(figure(figure, heading));
            rest = rest.subList(1, rest.size());
        } else {
            element.add(heading);
        }
        return element.addAll(rest.stream().map(this::of).toList());
    }

    private Html of(Block block) {
        return switch (block) {
            case Cards cards -> cards(cards.cards());
            case Figure figure -> figure(figure, Html.block("together"));
            case Findings findings ->
                Html.block("findings")
                        .addAll(findings.findings().stream().map(this::finding).toList());
            case Prose prose -> Html.element("p", "", prose.text());
            case Refusal refusal ->
                Html.block("refusal", Html.element("h3", "", refusal.title()), Html.element("p", "", refusal.reason()));
            case Terms terms -> terms(terms);
        };
    }

    private static Html cards(List<Card> cards) {
        var table = Html.element("table").with("class", "cards");
        for (int i = 0; i < cards.size(); i += CARDS_IN_A_ROW) {
            table.add(Html.element("tr")
                    .addAll(cards.subList(i, Math.min(cards.size(), i + CARDS_IN_A_ROW)).stream()
                            .map(PaperBlocks::card)
                            .toList()));
        }
        return table;
    }

    private static Html card(Card card) {
        var cell = Html.element(
                "td",
                Html.block("label").text(card.label()),
                Html.block(("value " + card.tone()).strip()).text(card.value()));
        if (!card.exact().isEmpty()) {
            cell.add(Html.block("exact").text(card.exact()));
        }
        return cell.add(Html.block("note").text(card.note()));
    }

    private Html finding(Finding finding) {
        var tag = words.text("tone." + finding.tone().key());
        var element = Html.block(
                "finding " + finding.tone().key(),
                Html.block("sentence").text(words.text("finding.tagged", tag, finding.sentence())));
        return finding.detail().isEmpty()
                ? element
                : element.add(Html.block("detail").text(finding.detail()));
    }

    private Html figure(Figure figure, Html head) {
        head.add(
                Html.element("h3", "", figure.title()),
                Html.element("p", "scope", figure.scope()),
                Html.element("p", "definition", figure.definition()));
        if (figure.chart() != null) {
            head.add(Html.element(
                            "p",
                            Html.element("img")
                                    .with("data-chart", figure.chart().id())
                                    .with("alt", figure.chart().summary()))
                    .with("class", "chart"));
        }
        return Html.block("figure", head, table(figure.table()), more(figure.table()));
    }

    private Html more(Table table) {
        var left = table.more() + Math.max(0, table.rows().size() - MOST_ROWS);
        var shown = Math.min(MOST_ROWS, table.rows().size());
        return left == 0
                ? Html.block("")
                : Html.element(
                        "p", "more", words.text("table.more", numbers.count(shown), numbers.count(shown + left)));
    }

    private Html table(Table table) {
        var cells = new Cells(table, numbers);
        var head = Html.element("tr");
        for (var column : table.columns()) {
            var heading = Html.element("th", "", cells.heading(column));
            head.add(column.kind().isNumber() ? heading.with("class", "number heading") : heading);
        }
        var body = Html.element("tbody");
        for (var row : table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
            body.add(row(table.columns(), row, cells));
        }
        return Html.element("table", Html.element("thead", head), body).with("class", "data");
    }

    private static Html row(List<Column> columns, List<@Nullable Object> values, Cells cells) {
        var row = Html.element("tr");
        for (int i = 0; i < columns.size(); i++) {
            var shown = cells.shown(columns.get(i), values.get(i));
            var cell = Html.element("td", shown.length() <= SHORT ? "short" : "", shown);
            if (columns.get(i).kind().isNumber()) {
                cell.with("class", HtmlTables.isLoss(columns.get(i), values.get(i)) ? "number negative" : "number");
            }
            row.add(cell);
        }
        return row;
    }

    private static Html terms(Terms terms) {
        var list = Html.element("dl");
        terms.terms().forEach(it -> list.add(Html.element("dt", "", it.name()), Html.element("dd", "", it.meaning())));
        return list;
    }
}
