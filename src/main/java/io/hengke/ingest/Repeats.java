package io.hengke.ingest;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows that carry the same key: with the same values they are one row, with others the last of them stands.
 *
 * <p>"Last" is by file name, then by place in the file. Rows without a complete key stand for themselves. In a history
 * of imports a key that comes again is no mistake: the later import's row stands, and nothing is told.
 */
final class Repeats {

    private final Engine engine;
    private final Findings findings;

    Repeats(Engine engine, Findings findings) {
        this.engine = engine;
        this.findings = findings;
    }

    void resolve(Table table, List<Part> parts) {
        if (table.key().isEmpty() || !hasRepeats(table)) {
            return;
        }
        var key = String.join(", ", table.key());
        var typed = TypedTable.name(table);
        var values = TypedTable.definition(table).stream()
                .map(it -> it.split(" ")[0])
                .filter(it -> !it.equals("_bad") && !it.equals("_noted") && !it.startsWith("_exact"))
                .collect(Collectors.joining(", "));
        engine.execute("""
                create or replace temp table ingest_repeat as
                with
                keys as (select %1$s from (%2$s) group by %1$s having count(*) > 1),
                repeated as (
                    select rowid as row_number, %1$s, struct_pack(%5$s) as row_values
                    from %3$s semi join keys using (%1$s)
                    where %4$s
                )
                select
                    row_number, concat_ws(' / ', %1$s) as key_text,
                    row_number = max(row_number) over same as is_last,
                    row_values is not distinct from last_value(row_values) over (same order by row_number
                        rows between unbounded preceding and unbounded following) as is_equal
                from repeated
                window same as (partition by %1$s)
                """.formatted(key, rows(table), typed, filled(table), packed(values)));
        if (parts.stream().allMatch(it -> it.file().generation() > 0)) {
            drop(table);
            return;
        }
        findings.add(
                table,
                table.key().getFirst(),
                "ingest.replaced-row",
                Finding.CORRECTED,
                "select row_number, key_text from ingest_repeat where not is_equal");
        findings.add(
                table,
                table.key().getFirst(),
                "ingest.replacing-row",
                Finding.WARNING,
                "select max(row_number), key_text from ingest_repeat group by key_text having not bool_and(is_equal)");
        for (var part : parts) {
            findings.add(table, table.key().getFirst(), "ingest.repeated-rows", Finding.WARNING, """
                    select min(row_number), count(*) from ingest_repeat
                    where is_equal and not is_last and row_number >= %d and row_number < %d having count(*) > 0
                    """.formatted(
                            part.firstRow(), part.endRow()));
        }
        drop(table);
    }

    private void drop(Table table) {
        findings.drop(table, "select row_number from ingest_repeat where not is_last");
    }

    /** Counting hashes is quicker than grouping keys; two keys with one hash only cost a closer look. */
    private boolean hasRepeats(Table table) {
        var hash = "hash(%s)".formatted(String.join(", ", table.key()));
        return engine.queryLong("select count(*) - count(distinct key_hash) from (select %s as key_hash from (%s))"
                        .formatted(hash, rows(table)))
                > 0;
    }

    private String rows(Table table) {
        return "select %s from %s where %s"
                .formatted(String.join(", ", table.key()), TypedTable.name(table), filled(table));
    }

    /** Rows that count: kept so far, and with a complete key. */
    private String filled(Table table) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        for (var name : table.key()) {
            if (!table.column(name).orElseThrow().isRequired()) {
                conditions.add(name + " is not null");
            }
        }
        if (findings.hasDropped(table)) {
            conditions.add("rowid not in (select row_number from ingest_dropped where source = %s)"
                    .formatted(Sql.text(table.label())));
        }
        return String.join(" and ", conditions);
    }

    private static String packed(String names) {
        return List.of(names.split(", ")).stream().map(it -> it + " := " + it).collect(Collectors.joining(", "));
    }
}
