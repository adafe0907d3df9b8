package io.hengke.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * The engine's table {@code ingest_<table>} in which the rows of all files of a table gather, good and bad, in the
 * order of their files: the columns of the source table first, then columns of ours that begin with {@code _}.
 */
final class TypedTable {

    private TypedTable() {}

    static String name(Table table) {
        return "ingest_" + table.label();
    }

    /** Names and types of its columns, in order. */
    static List<String> definition(Table table) {
        var columns = new ArrayList<String>();
        kept(table).forEach(it -> columns.add(it.kept() + " " + it.type().sqlType()));
        if (table == Table.CUSTOMERS) {
            columns.add("attributes varchar");
            columns.add("is_listed boolean");
        }
        aside(table).forEach(it -> columns.add("_" + it.name() + " " + it.type().sqlType()));
        exact(table).forEach(it -> columns.add("_exact_" + it.name() + " hugeint"));
        columns.add("_bad bigint");
        columns.add("_noted bigint");
        return columns;
    }

    /** Columns the source table has, in its order. */
    static List<Column> kept(Table table) {
        return table.columns().stream()
                .filter(it -> it.type() != ColumnType.PRICE && !isAside(table, it))
                .toList();
    }

    /** Columns needed on the way only: what a line says about its order, and an amount's currency. */
    static List<Column> aside(Table table) {
        return table.columns().stream().filter(it -> isAside(table, it)).toList();
    }

    /** Amounts that may be in another currency and wait for their rate. */
    static List<Column> exact(Table table) {
        return table.has("currency")
                ? table.columns().stream()
                        .filter(it -> it.type() == ColumnType.AMOUNT)
                        .toList()
                : List.of();
    }

    private static boolean isAside(Table table, Column column) {
        return switch (table) {
            case ORDER_LINES ->
                column.name().equals("customer_id") || column.name().equals("ordered_at");
            case ORDERS, COSTS -> column.type() == ColumnType.CURRENCY;
            default -> false;
        };
    }
}
