package io.hengke.ingest;

import io.hengke.warehouse.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The SELECT that turns a text file into typed rows, in the order of the file, with nothing left out.
 *
 * <p>Grain: one row per record of the file. Beside the columns kept, {@code _bad} has bit i set where column i of the
 * table cannot be read (bit 62: the record itself), {@code _noted} where it was rounded (bit 62: a negative refund),
 * and amounts in another currency wait in {@code _exact_…} as millionths of that currency's unit.
 */
final class Typing {

    static final long WHOLE_RECORD = 1L << 62;

    private final Table table;
    private final CellSql cells;
    private final Matched matched;
    private final CsvSource file;

    Typing(Table table, CellSql cells, Matched matched, CsvSource file) {
        this.table = table;
        this.cells = cells;
        this.matched = matched;
        this.file = file;
    }

    /** Names and types of what {@link #select} answers, in order. */
    static List<String> definition(Table table) {
        var columns = new ArrayList<String>();
        for (var column : table.columns()) {
            if (column.type() != ColumnType.PRICE && !isAside(table, column)) {
                columns.add(column.kept() + " " + column.type().sqlType());
            }
        }
        if (table == Table.CUSTOMERS) {
            columns.add("attributes varchar");
            columns.add("is_listed boolean");
        }
        for (var column : table.columns()) {
            if (isAside(table, column)) {
                columns.add("_" + column.name() + " " + column.type().sqlType());
            } else if (column.type() == ColumnType.AMOUNT && table.has("currency")) {
                columns.add("_exact_" + column.name() + " hugeint");
            }
        }
        columns.add("_bad bigint");
        columns.add("_noted bigint");
        return columns;
    }

    /** Read, but not kept in the source table: what a line says about its order, and an amount's currency. */
    static boolean isAside(Table table, Column column) {
        return switch (table) {
            case ORDER_LINES ->
                column.name().equals("customer_id") || column.name().equals("ordered_at");
            case ORDERS, COSTS -> column.type() == ColumnType.CURRENCY;
            default -> false;
        };
    }

    String select() {
        return "select %s%nfrom (select *, %s from (select *, %s from (select *, %s from (select %s from %s))))"
                .formatted(
                        String.join(", ", results()),
                        String.join(", ", values()),
                        String.join(", ", thorough()),
                        String.join(", ", quick()),
                        String.join(", ", raw()),
                        file.readCsv());
    }

    private List<String> raw() {
        var parts = new ArrayList<String>();
        for (var column : table.columns()) {
            var place = matched.places().get(column);
            parts.add((place == null ? "null::varchar" : "c" + place) + " as r_" + column.name());
        }
        matched.further().forEach((_, place) -> {
            if (table == Table.CUSTOMERS) {
                parts.add("c%1$d".formatted(place));
            }
        });
        parts.add(file.isMarked() ? "mark_fault" : "null::varchar as mark_fault");
        return parts;
    }

    private List<String> quick() {
        return table.columns().stream()
                .map(it -> "%s as %s_%s"
                        .formatted(cells.quick(it.type(), "r_" + it.name()), isTwofold(it) ? "m" : "v", it.name()))
                .toList();
    }

    private List<String> thorough() {
        return table.columns().stream()
                .filter(Typing::isTwofold)
                .map(it -> "case when %s(m_%2$s is null and r_%2$s is not null) then %3$s end as x_%2$s"
                        .formatted(
                                isConverted(it) ? foreign() + " or " : "",
                                it.name(),
                                cells.thorough(it.type(), "r_" + it.name())))
                .collect(Collectors.collectingAndThen(Collectors.toList(), it -> {
                    it.add("0 as _nothing");
                    return it;
                }));
    }

    private List<String> values() {
        var parts = new ArrayList<String>();
        parts.add("0 as _more");
        for (var column : table.columns()) {
            if (isTwofold(column)) {
                var value = cells.value(column.type(), "m_" + column.name(), "x_" + column.name());
                parts.add(
                        isConverted(column)
                                ? "case when not %s then %s end as v_%s".formatted(foreign(), value, column.name())
                                : value + " as v_" + column.name());
            }
        }
        return parts;
    }

    private List<String> results() {
        var parts = new ArrayList<String>();
        for (var column : table.columns()) {
            if (column.type() != ColumnType.PRICE && !isAside(table, column)) {
                parts.add(kept(column) + " as " + column.kept());
            }
        }
        if (table == Table.CUSTOMERS) {
            parts.add(attributes() + " as attributes");
            parts.add("true as is_listed");
        }
        for (var column : table.columns()) {
            if (isAside(table, column)) {
                parts.add("v_%1$s as _%1$s".formatted(column.name()));
            } else if (column.type() == ColumnType.AMOUNT && table.has("currency")) {
                parts.add(
                        isConverted(column)
                                ? "case when %s then x_%2$s // 1000000000000 end as _exact_%2$s"
                                        .formatted(foreign(), column.name())
                                : "null::hugeint as _exact_" + column.name());
            }
        }
        parts.add("case when mark_fault is not null then %d else %s end as _bad".formatted(WHOLE_RECORD, bad()));
        parts.add(noted() + " as _noted");
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
    private String lineAmount() {
        var quantity = "case when m_quantity is not null then m_quantity::hugeint * 100 "
                + "when abs(x_quantity) < 1000000000 * 1000000000000000000::hugeint and x_quantity % 10000000000 = 0 "
                + "then x_quantity // 10000000000 end";
        var unit = "1" + "0".repeat(16 - cells.digits()) + "::hugeint";
        var limit = "1" + "0".repeat(13) + "::hugeint * 10000000000000000";
        return "coalesce(v_amount, case when (r_amount is null or ingest_is_blank(r_amount)) and abs((%1$s) * v_unit_price) < %3$s "
                        .formatted(quantity, unit, limit)
                + "then ingest_half_even((%s) * v_unit_price, %s)::bigint end)".formatted(quantity, unit);
    }

    private String attributes() {
        var pairs = new TreeMap<>(matched.further());
        if (pairs.isEmpty()) {
            return "null::varchar";
        }
        var members = pairs.entrySet().stream()
                .map(it -> "case when c%1$d is not null then to_json(%2$s) || ':' || to_json(c%1$d) end"
                        .formatted(it.getValue(), Sql.text(it.getKey())))
                .collect(Collectors.joining(", "));
        return "'{' || nullif(concat_ws(',', %s), '') || '}'".formatted(members);
    }

    private String bad() {
        var parts = new ArrayList<String>();
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var bit = 1L << i;
            var value = (isConverted(column) ? "coalesce(v_%1$s, x_%1$s)" : "v_%s").formatted(column.name());
            if (isConverted(column)) {
                parts.add("case when %s and x_%s %% 1000000000000 <> 0 then %d else 0 end"
                        .formatted(foreign(), column.name(), bit));
            }
            if (column.isRequired()) {
                parts.add("case when %s is null then %d else 0 end".formatted(value, bit));
            } else if (column.type() != ColumnType.TEXT && matched.places().containsKey(column)) {
                parts.add(
                        "case when %1$s is not null or r_%2$s is null then 0 when ingest_is_blank(r_%2$s)%3$s then 0 else %4$d end"
                                .formatted(value, column.name(), opening(column), bit));
            }
        }
        if (table == Table.TOUCHES) {
            parts.add("case when v_customer_id is null and v_visitor_id is null then %d else 0 end"
                    .formatted(1L
                            << table.columns()
                                    .indexOf(table.column("customer_id").orElseThrow())));
        }
        if (table == Table.ORDER_LINES) {
            parts.add("case when v_unit_price is not null and v_quantity is not null and %s is null then %d else 0 end"
                    .formatted(
                            lineAmount(),
                            1L << table.columns().indexOf(table.column("amount").orElseThrow())));
        }
        return String.join(" | ", parts);
    }

    private static String opening(Column column) {
        return column.type() == ColumnType.OPEN_DAY
                ? " or x_%s >= timestamp '9999-01-01'".formatted(column.name())
                : "";
    }

    private String noted() {
        var parts = new ArrayList<String>();
        parts.add("0::bigint");
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            if (column.type() == ColumnType.AMOUNT && matched.places().containsKey(column)) {
                parts.add("case when x_%1$s is null%2$s then 0 when x_%1$s %% %3$s <> 0 then %4$d else 0 end"
                        .formatted(
                                column.name(),
                                isConverted(column) ? " or " + foreign() : "",
                                cells.minorUnit(),
                                1L << i));
            }
        }
        if (table == Table.ORDERS && matched.has("refund")) {
            parts.add("case when coalesce(v_refund, x_refund, 0) < 0 then %d else 0 end".formatted(WHOLE_RECORD));
        }
        return String.join(" | ", parts);
    }

    private static boolean isTwofold(Column column) {
        return column.type().isScaled() || column.type().isTemporal();
    }

    private boolean isConverted(Column column) {
        return column.type() == ColumnType.AMOUNT && matched.has("currency");
    }

    private String foreign() {
        return "coalesce(v_currency <> %s, false)".formatted(Sql.text(cells.currency()));
    }
}
