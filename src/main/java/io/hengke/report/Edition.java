package io.hengke.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One edition of the report: the run it tells of, its language and its way with numbers. Chapters write in it.
 *
 * @param isWhole whether long tables are given with all their rows, for a reader who can page through them
 */
record Edition(Marts marts, ReportContext context, Words words, Numbers numbers, boolean isWhole) {

    /** The cost classes in the order of charts and columns; the position is also the colour. */
    static final List<String> COST_CLASSES = List.of(
            "acquisition",
            "service",
            "logistics",
            "maintenance",
            "complaint",
            "data",
            "platform",
            "people",
            "overhead");

    static Edition of(Marts marts, ReportContext context, boolean isWhole) {
        return new Edition(
                marts,
                context,
                new Words(context.language()),
                new Numbers(context.language(), context.currency(), context.minorPerMajor()),
                isWhole);
    }

    /** How many rows of a long table to show: so many where they are read from top to bottom, else all. */
    int most(int rows) {
        return isWhole ? Integer.MAX_VALUE : rows;
    }

    /** The rows of a long table that are shown: the first so many where they are read from top to bottom, else all. */
    List<Row> first(List<Row> rows, int most) {
        return rows.subList(0, Math.min(rows.size(), most(most)));
    }

    /**
     * How many rows of a long table are not shown.
     *
     * @param total column that holds how many there are, also of those a mart's bound leaves out
     */
    long left(List<Row> rows, int most, String total) {
        var all = rows.isEmpty() ? 0 : Math.max(rows.getFirst().number(total), rows.size());
        return all - Math.min(rows.size(), most(most));
    }

    String text(String key, Object... values) {
        return words.text(key, values);
    }

    String costClass(String code) {
        return words.foreign("costing.class", code);
    }

    String pool(String code) {
        return words.foreign("costing.pool", code);
    }

    /** The name of a channel; a customer without one is shown as unknown. */
    String channel(String code) {
        return code.isEmpty() || code.equals("(none)") ? text("unknown") : code.equals("(all)") ? text("all") : code;
    }

    /** A section under its own keys: {@code <id>.title} and {@code <id>.lead}. */
    Section section(String id, List<Block> blocks) {
        return new Section(id, text(id + ".title"), text(id + ".lead"), blocks);
    }

    /** A figure under its own keys: {@code <key>.title} and {@code <key>.definition}. */
    Block figure(String key, String scope, @Nullable Chart chart, Table table) {
        if (table.rows().isEmpty()) {
            return new Block.Refusal(text(key + ".title"), text("empty"));
        }
        return new Block.Figure(text(key + ".title"), scope, text(key + ".definition"), chart, table);
    }

    /** "n = 20,134 customers · 2024-01 to 2025-12". */
    String scope(long customers, Row headline) {
        return text("scope", numbers.count(customers), window(headline));
    }

    /** "n = 4,870 cost lines · 2024-01 to 2025-12", of what {@code scope.<of>} says. */
    String scope(String of, long rows, Row headline) {
        return text("scope." + of, numbers.count(rows), window(headline));
    }

    String window(Row headline) {
        return text("window", headline.month("first_month"), headline.month("last_month"));
    }
}
