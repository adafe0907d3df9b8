package io.hengke.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a mart, by column name. */
record Row(Map<String, Object> values) {

    static Row of(ResultSet current) throws SQLException {
        var values = new HashMap<String, Object>();
        var columns = current.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var value = current.getObject(i);
            if (value != null) {
                values.put(columns.getColumnName(i), value);
            }
        }
        return new Row(values);
    }

    boolean has(String column) {
        return values.containsKey(column);
    }

    /** A whole number; null counts as 0. */
    long number(String column) {
        return values.get(column) instanceof Number it ? it.longValue() : 0;
    }

    @Nullable
    Long numberOrNull(String column) {
        return has(column) ? (Long) number(column) : null;
    }

    @Nullable
    Double decimalOrNull(String column) {
        return values.get(column) instanceof Number it ? (Double) it.doubleValue() : null;
    }

    /** A text; null is the empty text. */
    String text(String column) {
        return Objects.toString(values.get(column), "");
    }

    boolean flag(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }

    /** A month column as {@code 2025-03}; null is the empty text. */
    String month(String column) {
        return values.get(column) instanceof LocalDate it ? it.toString().substring(0, 7) : "";
    }
}
