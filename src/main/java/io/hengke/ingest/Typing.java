package io.hengke.ingest;

import io.hengke.warehouse.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The SELECT that turns a text file into typed rows, in the order of the file, with nothing left out.
 *
 * <p>Grain: one row per record of the file. {@code _bad} and {@code _noted} are what {@link Marks} says; amounts in
 * another currency wait in {@code _exact_…} as millionths of that currency's unit. Each stage is a SELECT around the
 * one before, with a column per cell: {@code r_} raw, {@code m_} the quick value, {@code p_} parts, {@code x_} the
 * thorough value, {@code v_} the value.
 *
 * <p>The plain form has no thorough values: it is quick, and marks every row that is not written plainly.
 */
final class Typing {

    private final Table table;
    private final CellSql cells;
    private final Matched matched;
    private final CsvSource file;
    private final boolean isPlain;

    Typing(Table table, CellSql cells, Matched matched, CsvSource file, boolean isPlain) {
        this.table = table;
        this.cells = cells;
        this.matched = matched;
        this.file = file;
        this.isPlain = isPlain;
    }

    String select() {
        var rows = "select %s from %s".formatted(list(raw()), file.readCsv());
        rows = "select *, %s from (%s)".formatted(list(quick()), rows);
        if (!isPlain) {
            rows = "select *, %s from (%s)".formatted(list(parts()), rows);
            rows = "select *, %s from (%s)".formatted(list(thorough()), rows);
        }
        rows = "select *, %s from (%s)".formatted(list(values()), rows);
        return "select %s from (%s)".formatted(list(results()), rows);
    }

    Table table() {
        return table;
    }

    CellSql cells() {
        return cells;
    }

    boolean isPlain() {
        return isPlain;
    }

    boolean has(Column column) {
        return matched.places().containsKey(column);
    }

    static boolean isTwofold(Column column) {
        return column.type().isScaled() || column.type().isTemporal();
    }

    /** Whether the file may hold this amount in another currency. */
    boolean isConverted(Column column) {
        return column.type() == ColumnType.AMOUNT && matched.has("currency");
    }

    String foreign() {
        return "coalesce(v_currency <> %s, false)".formatted(Sql.text(cells.currency()));
    }

    /** The thorough value of a twofold column. */
    String thorough(Column column) {
        if (isPlain || !has(column)) {
            return column.type().isTemporal() ? "null::timestamp" : "null::hugeint";
        }
        return "x_" + column.name();
    }

    private static String list(List<String> parts) {
        return String.join(", ", parts);
    }

    private List<String> raw() {
        var parts = new ArrayList<String>();
        for (var column : table.columns()) {
            var place = matched.places().get(column);
            parts.add((place == null ? "null::varchar" : "c" + place) + " as r_" + column.name());
        }
        if (table == Table.CUSTOMERS) {
            matched.further().values().forEach(it -> parts.add("c" + it));
        }
        if (!isPlain) {
            var all = IntStream.range(0, file.header().size())
                    .mapToObj(it -> "c" + it)
                    .collect(Collectors.joining(", "));
            parts.add("coalesce(%s) is null as is_blank".formatted(all));
        }
        parts.add(file.isMarked() ? "mark_fault" : "null::varchar as mark_fault");
        return parts;
    }

    private List<String> quick() {
        return table.columns().stream()
                .map(it -> "%s as %s_%s"
                        .formatted(cells.quick(it.type(), "r_" + it.name()), isTwofold(it) ? "m" : "v", it.name()))
                .toList();
    }

    private List<String> parts() {
        var parts = new ArrayList<>(List.of("0 as _parts"));
        for (var column : table.columns()) {
            if (isTwofold(column) && has(column)) {
                parts.add("case when %s(m_%2$s is null and r_%2$s is not null) then %3$s end as p_%2$s"
                        .formatted(
                                isConverted(column) ? foreign() + " or " : "",
                                column.name(),
                                cells.parts(column.type(), "r_" + column.name())));
            }
        }
        return parts;
    }

    private List<String> thorough() {
        var parts = new ArrayList<>(List.of("0 as _thorough"));
        for (var column : table.columns()) {
            if (isTwofold(column) && has(column)) {
                parts.add("case when p_%1$s is not null then %2$s end as x_%1$s"
                        .formatted(column.name(), cells.thorough(column.type(), "p_" + column.name())));
            }
        }
        return parts;
    }

    private List<String> values() {
        var parts = new ArrayList<>(List.of("0 as _values"));
        for (var column : table.columns()) {
            if (isTwofold(column)) {
                var value = isPlain && column.type() != ColumnType.RATE
                        ? cells.plainValue(column.type(), "m_" + column.name())
                        : cells.value(column.type(), "m_" + column.name(), thorough(column));
                parts.add(
                        isConverted(column) && !isPlain
                                ? "case when not %s then %s end as v_%s".formatted(foreign(), value, column.name())
                                : value + " as v_" + column.name());
            }
        }
        return parts;
    }

    private List<String> results() {
        var parts = new ArrayList<String>();
        TypedTable.kept(table).forEach(it -> parts.add(kept(it) + " as " + it.kept()));
        if (table == Table.CUSTOMERS) {
            parts.add(attributes() + " as attributes");
            parts.add("true as is_listed");
        }
        TypedTable.aside(table).forEach(it -> parts.add("v_%1$s as _%1$s".formatted(it.name())));
        for (var column : TypedTable.exact(table)) {
            parts.add("case when %s then %s // 1000000000000 end as _exact_%s"
                    .formatted(isConverted(column) ? foreign() : "false", thorough(column), column.name()));
        }
        var marks = new Marks(this);
        parts.add(marks.bad() + " as _bad");
        parts.add(marks.noted() + " as _noted");
        return parts;
    }

    private String kept(Column column) {
        var value = "v_" + column.name();
        return switch (table) {
            case ORDERS ->
                switch (column.name()) {
                    case "amount" -> "greatest(v_amount, 0)";
                    case "refund" -> "coalesce(abs(v_refund), 0) + coalesce(greatest(-v_amount, 0), 0)";
                    default -> value;
                };
            case ORDER_LINES -> column.name().equals("amount") ? lineAmount() : value;
            case ACTIVITIES ->
                switch (column.name()) {
                    case "quantity" -> "coalesce(v_quantity, 1000000)";
                    case "minutes" -> "coalesce(v_minutes, 0)";
                    default -> value;
                };
            default -> value;
        };
    }

    /** Quantity × price where no amount is given; both exact to eight digits, rounded once. */
    String lineAmount() {
        var exact = thorough(table.column("quantity").orElseThrow());
        var quantity = "case when m_quantity is not null then m_quantity::hugeint * 100 "
                + "when abs(%1$s) < 1000000000 * 1000000000000000000::hugeint and %1$s %% 10000000000 = 0 "
                        .formatted(exact)
                + "then %s // 10000000000 end".formatted(exact);
        var unit = "1" + "0".repeat(16 - cells.digits()) + "::hugeint";
        var limit = "100000000000000000000000000000::hugeint";
        return "case when r_amount is not null and not ingest_is_blank(r_amount) then v_amount "
                + "when abs((%1$s) * v_unit_price) < %2$s then ingest_half_even((%1$s) * v_unit_price, %3$s)::bigint end"
                        .formatted(quantity, limit, unit);
    }

    /** The columns the contract does not name as one JSON object; what a file of ours holds is one already. */
    String attributes() {
        var pairs = new TreeMap<>(matched.further());
        if (pairs.isEmpty()) {
            return "null::varchar";
        }
        if (matched.isGathered()) {
            return "c" + pairs.firstEntry().getValue();
        }
        var members = pairs.entrySet().stream()
                .map(it ->
                        "case when ingest_text(c%1$d) is not null then to_json(%2$s) || ':' || to_json(ingest_text(c%1$d)) end"
                                .formatted(it.getValue(), Sql.text(it.getKey())))
                .collect(Collectors.joining(", "));
        return "'{' || nullif(concat_ws(',', %s), '') || '}'".formatted(members);
    }
}
