package io.hengke.costing;

import java.util.ArrayList;
import java.util.List;

/** Lines of plain text with amounts in columns at the right, aligned also where Chinese letters take two places. */
final class TextColumns {

    private static final int GAP = 2;

    private final List<Row> rows = new ArrayList<>();

    private record Row(String text, String first, String second) {}

    void add(int indent, String text, String first, String second) {
        rows.add(new Row("  ".repeat(indent) + printable(text), first, second));
    }

    void add(int indent, String text) {
        add(indent, text, "", "");
    }

    String render() {
        // a line without amounts may be as long as it likes
        var amounts = rows.stream()
                .filter(it -> !it.first.isEmpty() || !it.second.isEmpty())
                .toList();
        var text = amounts.stream().mapToInt(it -> width(it.text)).max().orElse(0);
        var first = amounts.stream().mapToInt(it -> width(it.first)).max().orElse(0) + GAP;
        var second = amounts.stream().mapToInt(it -> width(it.second)).max().orElse(0) + GAP;
        var result = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder(row.text);
            if (!row.first.isEmpty() || !row.second.isEmpty()) {
                line.append(" ".repeat(text - width(row.text)))
                        .append(" ".repeat(first - width(row.first)))
                        .append(row.first)
                        .append(" ".repeat(second - width(row.second)))
                        .append(row.second);
            }
            result.append(line.toString().stripTrailing()).append('\n');
        }
        return result.toString();
    }

    /** Names and memos come from files: control characters in them must not reach a terminal. */
    private static String printable(String text) {
        return text.codePoints()
                .map(it -> Character.isISOControl(it) || Character.getType(it) == Character.FORMAT ? ' ' : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Places a text takes on a terminal. */
    static int width(String text) {
        return text.codePoints().map(TextColumns::width).sum();
    }

    private static int width(int letter) {
        if (Character.getType(letter) == Character.NON_SPACING_MARK) {
            return 0;
        }
        var isWide = (letter >= 0x1100 && letter <= 0x115F)
                || (letter >= 0x2E80 && letter <= 0xA4CF && letter != 0x303F)
                || (letter >= 0xAC00 && letter <= 0xD7A3)
                || (letter >= 0xF900 && letter <= 0xFAFF)
                || (letter >= 0xFE30 && letter <= 0xFE6F)
                || (letter >= 0xFF01 && letter <= 0xFF60)
                || (letter >= 0xFFE0 && letter <= 0xFFE6)
                || (letter >= 0x1F300 && letter <= 0x1F9FF)
                || (letter >= 0x20000 && letter <= 0x3FFFD);
        return isWide ? 2 : 1;
    }
}
