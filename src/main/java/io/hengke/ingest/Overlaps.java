package io.hengke.ingest;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows without a key that come again in a later import of a history, so that importing a file twice changes nothing.
 *
 * <p>Equal rows of two imports are the same row: of each row there are as many as the import with most of them has. A
 * later budget for the same period, type, channel and department replaces the earlier one. Rows of one import stay as
 * they are.
 */
final class Overlaps {

    private final Engine engine;
    private final Findings findings;

    Overlaps(Engine engine, Findings findings) {
        this.engine = engine;
        this.findings = findings;
    }

    void resolve(Table table, List<Part> parts) {
        var filled = parts.stream().filter(it -> it.rows() > 0).toList();
        if (filled.size() < 2 || filled.stream().anyMatch(it -> it.file().generation() == 0) || isKeyed(table)) {
            return;
        }
        engine.execute(
                "create or replace temp table ingest_generation as select * from (values %s) as parts (first_row, generation)"
                        .formatted(filled.stream()
                                .map(it -> "(%d, %d)"
                                        .formatted(it.firstRow(), it.file().generation()))
                                .collect(Collectors.joining(", "))));
        findings.drop(table, table == Table.BUDGETS ? replacedBudgets() : repeatedRows(table));
    }

    private String repeatedRows(Table table) {
        return """
                with
                placed as (
                    select facts.rowid as row_number, generation, struct_pack(%1$s) as row_values
                    from %2$s as facts
                    asof join ingest_generation as parts on facts.rowid >= parts.first_row
                    where _bad = 0%3$s
                ),
                shared as (
                    select hash(row_values) as row_hash from placed
                    group by row_hash having min(generation) <> max(generation)
                ),
                counted as (
                    select *, row_number() over (partition by row_values, generation order by row_number) as nth
                    from placed where hash(row_values) in (select row_hash from shared)
                ),
                latest as (
                    select row_number, generation, max(generation) over (partition by row_values, nth) as last from counted
                )
                select row_number from latest where generation < last
                """.formatted(values(table), TypedTable.name(table), isUnnamed(table));
    }

    private static String replacedBudgets() {
        return """
                select row_number from (
                    select
                        facts.rowid as row_number, generation,
                        max(generation) over (partition by period, cost_type, channel, department) as last
                    from ingest_budgets as facts
                    asof join ingest_generation as parts on facts.rowid >= parts.first_row
                    where _bad = 0
                )
                where generation < last
                """;
    }

    private static boolean isKeyed(Table table) {
        return !table.key().isEmpty()
                && table.key().stream()
                        .allMatch(it -> table.column(it).orElseThrow().isRequired());
    }

    private static String isUnnamed(Table table) {
        return table.key().isEmpty()
                ? ""
                : table.key().stream().map(it -> it + " is null").collect(Collectors.joining(" or ", " and (", ")"));
    }

    private static String values(Table table) {
        return TypedTable.definition(table).stream()
                .map(it -> it.split(" ")[0])
                .filter(it -> !it.equals("_bad") && !it.equals("_noted"))
                .map(it -> "%1$s := facts.%1$s".formatted(Sql.name(it)))
                .collect(Collectors.joining(", "));
    }
}
