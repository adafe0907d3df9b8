package io.hengke.report;

import io.hengke.report.Numbers.Scale;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How one table writes its cells. Scaled amounts share one unit, so that columns compare; a column whose amounts would
 * all be less than one in it has its own.
 */
final class Cells {

    private final Numbers numbers;
    private final List<Column> columns;
    private final List<Scale> scales;

    Cells(Table table, Numbers numbers) {
        this.numbers = numbers;
        this.columns = table.columns();
        var shared = scale(table, numbers, it -> columns.get(it).kind() == Column.Kind.MONEY);
        this.scales = IntStream.range(0, columns.size())
                .mapToObj(column -> isReadable(table.amountsIn(column), shared)
                        ? shared
                        : scale(table, numbers, it -> it == column))
                .toList();
    }

    /** The unit in which the middle amount of the largest such column still reads well. */
    private static Scale scale(Table table, Numbers numbers, IntPredicate ofColumns) {
        var amounts = IntStream.range(0, table.columns().size())
                .filter(ofColumns)
                .mapToObj(table::amountsIn)
                .filter(it -> it.length > 0)
                .toList();
        return numbers.scaleFor(
                amounts.stream().mapToLong(it -> it[it.length / 2]).max().orElse(0),
                amounts.stream().mapToLong(it -> it[it.length - 1]).max().orElse(0));
    }

    private static boolean isReadable(long[] amounts, Scale scale) {
        return amounts.length == 0 || amounts[amounts.length - 1] >= scale.factor();
    }

    /** What a column of amounts is shown in. */
    Scale scale(Column column) {
        return scales.get(columns.indexOf(column));
    }

    /** A column's heading with its unit. */
    String heading(Column column) {
        return switch (column.kind()) {
            case MONEY -> withUnit(column, scale(column).unit());
            case EXACT_MONEY -> withUnit(column, numbers.currency());
            case TEXT, CUSTOMER, COUNT, SHARE, DECIMAL, QUANTITY -> column.title();
        };
    }

    /** The heading of the exported column, where amounts are in full units of the currency. */
    String exportHeading(Column column) {
        return switch (column.kind()) {
            case MONEY, EXACT_MONEY -> withUnit(column, numbers.currency());
            case TEXT, CUSTOMER, COUNT, SHARE, DECIMAL, QUANTITY -> column.title();
        };
    }

    /** A cell as shown. */
    String shown(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Long amount when column.kind() == Column.Kind.MONEY -> numbers.in(amount, scale(column));
            case Long amount when column.kind() == Column.Kind.EXACT_MONEY -> numbers.in(amount, numbers.full());
            case Long count -> numbers.count(count);
            case Double share when column.kind() == Column.Kind.SHARE -> numbers.share(share);
            case Double whole
            when column.kind() == Column.Kind.QUANTITY && whole == Math.rint(whole) -> numbers.decimal(whole, 0);
            case Double decimal -> numbers.decimal(decimal, 2);
            default -> value.toString();
        };
    }

    /** A cell as sorted and exported: plain and exact; empty where there is no value. */
    String plain(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Long amount
            when column.kind() == Column.Kind.MONEY || column.kind() == Column.Kind.EXACT_MONEY ->
                numbers.plain(amount);
            default -> value.toString();
        };
    }

    /** The exact amount behind a scaled cell, for the pointer; empty where the cell is exact already. */
    String exact(Column column, @Nullable Object value) {
        return column.kind() == Column.Kind.MONEY && value instanceof Long amount ? numbers.exact(amount) : "";
    }

    private static String withUnit(Column column, String unit) {
        return unit.isBlank() ? column.title() : "%s (%s)".formatted(column.title(), unit.strip());
    }
}
