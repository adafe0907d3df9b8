package io.hengke.warehouse;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The rows of a small table that a kernel makes, in their order: thousands, not millions. */
public final class ResultRows {

    private final String table;
    private final String columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param columns their definitions, e.g. {@code month varchar, amount_minor bigint not null} */
    public ResultRows(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /** One value per column: whole numbers (bigint), doubles, texts, flags, days; null, and a number that is not finite, is stored as null. */
    public void add(@Nullable Object... values) {
        rows.add(values.clone());
    }

    /** Creates or replaces the table. */
    public void write(Engine engine) {
        engine.execute("create or replace table %s (%s)".formatted(table, columns));
        try (var appender = engine.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            for (var row : rows) {
                appender.beginRow();
                for (var value : row) {
                    append(appender, value);
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new EngineFailed("append to " + table, e);
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case Double number when !Double.isFinite(number) -> appender.appendNull();
            case Double number -> appender.append(number.doubleValue());
            case Number number -> appender.append(number.longValue());
            case Boolean flag -> appender.append(flag.booleanValue());
            case LocalDate day -> appender.append(day);
            default -> appender.append(value.toString());
        }
    }
}
