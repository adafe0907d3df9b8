package io.hengke.value;

import io.hengke.value.purchase.PurchaseRows;
import io.hengke.warehouse.Engine;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** A table of figures by group of customers with the same history; its key is frequency, age_days, recency_days. */
final class GroupTable {

    private final Engine engine;
    private final String name;

    private GroupTable(Engine engine, String name) {
        this.engine = engine;
        this.name = name;
    }

    /** Creates or replaces the table, empty. */
    static GroupTable create(Engine engine, String name, List<String> columns) {
        engine.execute("""
                create or replace table %s (
                    frequency integer not null, age_days integer not null, recency_days integer not null, %s)""".formatted(
                name, columns.stream().map(it -> it + " double not null").collect(Collectors.joining(", "))));
        return new GroupTable(engine, name);
    }

    /** @param values for each row, the columns' figures */
    void fill(PurchaseRows rows, double[][] values) {
        try (var appender = engine.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
            for (var i = 0; i < rows.size(); i++) {
                appender.beginRow();
                appender.append(rows.frequency(i));
                appender.append((int) Math.rint(rows.age(i) * 7));
                appender.append((int) Math.rint(rows.recency(i) * 7));
                for (var value : values[i]) {
                    appender.append(value);
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + name, e);
        }
    }
}
