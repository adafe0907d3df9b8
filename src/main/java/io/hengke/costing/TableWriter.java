package io.hengke.costing;

import io.hengke.warehouse.Engine;
import java.util.ArrayList;
import java.util.List;

/** Fills a small table from Java: rows are collected and written in batches. */
final class TableWriter {

    private static final int BATCH = 1_000;

    private final Engine engine;
    private final String table;
    private final List<String> rows = new ArrayList<>();

    /** @param columns names with types, as in {@code create table} */
    TableWriter(Engine engine, String table, String columns) {
        this.engine = engine;
        this.table = table;
        engine.execute("create or replace table %s (%s)".formatted(table, columns));
    }

    /** @param literals SQL literals, one per column */
    void add(Object... literals) {
        rows.add(String.join(
                ", ", List.of(literals).stream().map(Object::toString).toList()));
        if (rows.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        if (!rows.isEmpty()) {
            engine.execute("insert into %s values (%s)".formatted(table, String.join("), (", rows)));
            rows.clear();
        }
    }
}
