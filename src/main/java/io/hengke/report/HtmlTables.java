package io.hengke.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables of the page: sortable by their headings, filterable when long, exported as they are shown. */
final class HtmlTables {

    /** Text longer than this many characters is read as a sentence and gets the room of one. */
    private static final int SENTENCE = 18;

    private static final int ROWS_WORTH_A_FILTER = 9;

    private final Words words;
    private final Numbers numbers;

    HtmlTables(Edition edition) {
        this.words = edition.words();
        this.numbers = edition.numbers();
    }

    /** @param closedUnder the button that opens it, or null when the table stands alone and open */
    Html holder(Table table, @Nullable Html closedUnder) {
        var actions = Html.block("actions");
        if (closedUnder != null) {
            actions.add(closedUnder);
        }
        actions.add(button(words.text("table.export"))
                .with("data-csv", table.id())
                .with("aria-label", words.text("table.export.of", table.caption())));
        if (table.rows().size() >= ROWS_WORTH_A_FILTER) {
            actions.add(
                    Html.element("input")
                            .with("type", "search")
                            .with("placeholder", words.text("table.filter"))
                            .with("aria-label", words.text("table.filter.of", table.caption())),
                    Html.element("span").with("role", "status").with("data-text", words.text("table.filtered")));
        }
        var body = Html.block(closedUnder == null ? "table-body" : "table-body closed")
                .with("id", table.id() + "-body")
                .add(Html.block("table-scroll", table(table))
                        .with("tabindex", "0")
                        .with("role", "region")
                        .with("aria-label", table.caption()));
        if (table.more() > 0) {
            body.add(Html.element(
                    "p",
                    "more",
                    words.text(
                            "table.more",
                            numbers.count(table.rows().size()),
                            numbers.count(table.rows().size() + table.more()))));
        }
        return Html.block("table-holder", actions, body);
    }

    static Html button(String label) {
        return Html.element("button", "", label).with("type", "button");
    }

    private Html table(Table table) {
        var cells = new Cells(table, numbers);
        var head = Html.element("tr");
        for (var column : table.columns()) {
            var heading = Html.element("th", button(cells.heading(column)))
                    .with("scope", "col")
                    .with("data-export", cells.exportHeading(column));
            head.add(column.kind().isNumber() ? heading.with("class", "number") : heading);
        }
        var body = Html.element("tbody");
        for (var row : table.rows()) {
            body.add(row(table.columns(), row, cells));
        }
        return Html.element("table", Html.element("caption", "", table.caption()), Html.element("thead", head), body)
                .with("id", table.id());
    }

    private static Html row(List<Column> columns, List<@Nullable Object> values, Cells cells) {
        var row = Html.element("tr");
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var value = values.get(i);
            var cell = i == 0 ? Html.element("th").with("scope", "row") : Html.element("td");
            if (column.kind().isNumber()) {
                cell.with("class", isLoss(column, value) ? "number negative" : "number");
                cell.with("data-value", cells.plain(column, value));
                var exact = cells.exact(column, value);
                if (!exact.isEmpty()) {
                    cell.with("title", exact);
                }
            }
            if (value instanceof String text && text.length() > SENTENCE) {
                cell.with("class", "sentence");
            }
            row.add(cell.text(cells.shown(column, value)));
        }
        return row;
    }

    /** Money below zero, which stands out; other negative numbers, such as a log-likelihood, mean nothing bad. */
    static boolean isLoss(Column column, @Nullable Object value) {
        var isMoney = column.kind() == Column.Kind.MONEY || column.kind() == Column.Kind.EXACT_MONEY;
        return isMoney && value instanceof Long amount && amount < 0;
    }
}
