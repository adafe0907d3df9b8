package io.hengke.ingest;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.util.stream.Collectors;

/**
 * Converts amounts in other currencies: exact amount × exact rate, rounded once, half to even, on the line.
 *
 * <p>The rate is the one with the latest {@code valid_from} on or before the row's day; without one the row is rejected.
 */
final class Conversion {

    private final Engine engine;
    private final Findings findings;
    private final CellSql cells;

    Conversion(Engine engine, Findings findings, CellSql cells) {
        this.engine = engine;
        this.findings = findings;
        this.cells = cells;
        engine.execute("""
                create or replace temp table ingest_rate as
                select
                    currency, valid_from,
                    lead(valid_from) over (partition by currency order by valid_from) as valid_to,
                    rate
                from %s
                where rowid not in (select row_number from ingest_dropped where source = 'fx_rates')
                """.formatted(TypedTable.name(Table.FX_RATES)));
    }

    void convert(Table table) {
        var typed = TypedTable.name(table);
        var foreign = "_bad = 0 and _currency <> " + Sql.text(cells.currency());
        if (engine.queryLong("select count(*) from %s where %s".formatted(typed, foreign)) == 0) {
            return;
        }
        var amounts = table.columns().stream()
                .filter(it -> it.type() == ColumnType.AMOUNT)
                .toList();
        engine.execute("""
                create or replace temp table ingest_converted as
                select facts.rowid as row_number, rates.rate, facts._currency as currency, %s
                from %s as facts
                left join ingest_rate as rates
                    on facts._currency = rates.currency
                    and cast(facts.%s as date) >= rates.valid_from
                    and (rates.valid_to is null or cast(facts.%s as date) < rates.valid_to)
                where %s
                """.formatted(
                        amounts.stream()
                                .map(it -> "ingest_half_even(facts._exact_%1$s * rates.rate, %2$s) as %1$s"
                                        .formatted(it.name(), cells.minorUnit()))
                                .collect(Collectors.joining(", ")),
                        typed,
                        table.day(),
                        table.day(),
                        foreign));
        reject(table, "currency", "ingest.no-exchange-rate", "rate is null", "currency");
        for (var amount : amounts) {
            reject(
                    table,
                    amount.name(),
                    "ingest.number-too-large",
                    "rate is not null and abs(%s) >= 1%s".formatted(amount.name(), "0".repeat(13 + cells.digits())),
                    "null");
        }
        engine.execute("delete from ingest_converted where row_number in (%s)".formatted(rejected(table)));
        engine.execute(
                "update %s as facts set %s from ingest_converted as converted where facts.rowid = converted.row_number"
                        .formatted(
                                typed,
                                amounts.stream()
                                        .map(it -> it.kept() + " = cast(" + kept(table, it) + " as bigint)")
                                        .collect(Collectors.joining(", "))));
    }

    private void reject(Table table, String column, String code, String condition, String detail) {
        var rows = "from ingest_converted where " + condition;
        findings.add(table, column, code, Finding.REJECTED, "select row_number, %s %s".formatted(detail, rows));
        findings.drop(table, "select row_number " + rows);
    }

    private static String rejected(Table table) {
        return "select row_number from ingest_dropped where source = " + Sql.text(table.label());
    }

    private static String kept(Table table, Column column) {
        var value = "converted." + column.name();
        if (table != Table.ORDERS) {
            return value;
        }
        return switch (column.name()) {
            case "amount" -> "greatest(%s, 0)".formatted(value);
            case "refund" -> "coalesce(abs(%s), 0) + coalesce(greatest(-converted.amount, 0), 0)".formatted(value);
            default -> value;
        };
    }
}
