package io.hengke.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Values of a row that may be null, as plain Java. */
final class Rows {

    private static final int MONTH_LENGTH = 7;

    private Rows() {}

    /** Whether the row has the column: results made by earlier versions lack later ones. */
    static boolean has(ResultSet row, String column) throws SQLException {
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnLabel(i).equals(column)) {
                return true;
            }
        }
        return false;
    }

    static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        var value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /** A day as {@code YYYY-MM-DD}, a moment as {@code YYYY-MM-DDTHH:MM:SS} of the company's clock. */
    static @Nullable String time(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column);
        return switch (value) {
            case null -> null;
            case java.sql.Timestamp moment ->
                moment.toLocalDateTime().withNano(0).toString();
            default -> value.toString();
        };
    }

    /** The month a day is in, as {@code YYYY-MM}. */
    static String month(ResultSet row, String column) throws SQLException {
        return row.getString(column).substring(0, MONTH_LENGTH);
    }
}
