package io.hengke.ingest;

import java.util.ArrayList;

/**
 * What reading says about a row: {@code _bad} has bit i set where column i of the table cannot be read (bit 62: the
 * record itself), {@code _noted} where an amount was rounded (bit 62: a refund given as negative).
 */
final class Marks {

    static final long WHOLE_RECORD = 1L << 62;

    /** A row of nothing but empty cells: not a record, though the engine takes it for one. */
    static final long BLANK = 1L << 61;

    private final Typing typing;
    private final Table table;

    Marks(Typing typing) {
        this.typing = typing;
        this.table = typing.table();
    }

    String bad() {
        return typing.isPlain()
                ? "case when mark_fault is not null then %d else %s end".formatted(WHOLE_RECORD, notPlain())
                : "case when mark_fault is not null then %d when is_blank then %d else %s end"
                        .formatted(WHOLE_RECORD, BLANK, unreadable());
    }

    String noted() {
        var parts = new ArrayList<String>();
        parts.add("0::bigint");
        for (var column : table.columns()) {
            if (column.type() == ColumnType.AMOUNT && typing.has(column) && !typing.isPlain()) {
                parts.add("case when x_%1$s is null%2$s then 0 when x_%1$s %% %3$s <> 0 then %4$d else 0 end"
                        .formatted(
                                column.name(),
                                typing.isConverted(column) ? " or " + typing.foreign() : "",
                                typing.cells().minorUnit(),
                                bit(column.name())));
            }
        }
        if (table == Table.ORDERS) {
            var refund = table.column("refund").orElseThrow();
            parts.add("case when coalesce(v_refund, %s, 0) < 0 then %d else 0 end"
                    .formatted(typing.thorough(refund), WHOLE_RECORD));
        }
        return String.join(" | ", parts);
    }

    private String unreadable() {
        var parts = new ArrayList<String>();
        parts.add("0::bigint");
        for (var column : table.columns()) {
            var bit = bit(column.name());
            var value = typing.isConverted(column)
                    ? "coalesce(v_%1$s, x_%1$s)".formatted(column.name())
                    : "v_" + column.name();
            if (typing.isConverted(column) && typing.has(column)) {
                parts.add("case when %s and x_%s %% 1000000000000 <> 0 then %d else 0 end"
                        .formatted(typing.foreign(), column.name(), bit));
            }
            if (column.isRequired()) {
                parts.add("case when %s is null then %d else 0 end".formatted(value, bit));
            } else if (column.type() != ColumnType.TEXT && typing.has(column)) {
                parts.add(
                        "case when %1$s is not null or r_%2$s is null then 0 when ingest_is_blank(r_%2$s)%3$s then 0 else %4$d end"
                                .formatted(value, column.name(), opening(column), bit));
            }
        }
        if (table == Table.TOUCHES) {
            parts.add("case when v_customer_id is null and v_visitor_id is null then %d else 0 end"
                    .formatted(bit("customer_id")));
        }
        if (table == Table.ORDER_LINES) {
            parts.add("case when v_unit_price is not null and v_quantity is not null and %s is null then %d else 0 end"
                    .formatted(typing.lineAmount(), bit("amount")));
        }
        return String.join(" | ", parts);
    }

    /** 1 for every row that needs a closer look, for whatever reason. */
    private String notPlain() {
        var parts = new ArrayList<String>();
        parts.add("false");
        for (var column : table.columns()) {
            if (column.type() == ColumnType.CURRENCY && table != Table.FX_RATES) {
                parts.add("(r_currency is not null and v_currency is null) or " + typing.foreign());
            } else if (column.isRequired()) {
                parts.add("v_%s is null".formatted(column.name()));
            } else if (column.type() != ColumnType.TEXT && typing.has(column)) {
                parts.add("(v_%1$s is null and r_%1$s is not null)".formatted(column.name()));
            }
        }
        if (table == Table.TOUCHES) {
            parts.add("(v_customer_id is null and v_visitor_id is null)");
        }
        if (table == Table.ORDER_LINES) {
            parts.add("%s is null".formatted(typing.lineAmount()));
        }
        return "case when %s then 1::bigint else 0 end".formatted(String.join(" or ", parts));
    }

    private static String opening(Column column) {
        return column.type() == ColumnType.OPEN_DAY
                ? " or x_%s >= timestamp '9999-01-01'".formatted(column.name())
                : "";
    }

    private long bit(String column) {
        return 1L << table.columns().indexOf(table.column(column).orElseThrow());
    }
}
