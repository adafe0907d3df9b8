package io.hengke.results;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A total order of rows: a column, nulls last, then a key.
 *
 * @param text as in a request: a column's key, with a minus before it to begin with the largest
 * @param expression what is compared
 * @param type SQL type a cursor's value is read as
 * @param key column that tells rows of equal value apart
 */
record Ordering(String text, String expression, String type, boolean isDescending, String key) {

    /** The rest of {@code order by}. */
    String sql() {
        return "%s %s nulls last, %s".formatted(expression, isDescending ? "desc" : "asc", key);
    }

    /** Rows after the one a page ended with. */
    Condition after(Optional<Cursor> cursor) {
        return cursor.map(it -> after(it.value(), it.key())).orElse(Condition.NONE);
    }

    private Condition after(@Nullable Object value, String lastKey) {
        var later = key + " > ?";
        Object last = key.endsWith("_key") ? Long.valueOf(lastKey) : lastKey;
        if (value == null) {
            return Condition.of("%s is null and %s".formatted(expression, later), last);
        }
        var parameter = "cast(? as " + type + ")";
        var sql = "%1$s %2$s %3$s or (%1$s = %3$s and %4$s) or %1$s is null"
                .formatted(expression, isDescending ? "<" : ">", parameter, later);
        return Condition.of(sql, value, value, last);
    }
}
