package io.hengke.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table the reader sees: the data of a chart, or a list of its own.
 *
 * @param id unique in the page; also the name of the exported file
 * @param caption what the rows are
 * @param rows cells in column order: {@code Long} for money and counts, {@code Double} for shares and decimals,
 *     {@code String} for texts, null where there is no value
 * @param more rows that exist but are not listed
 */
record Table(String id, String caption, List<Column> columns, List<List<@Nullable Object>> rows, long more) {

    static Builder of(String id, String caption, Column... columns) {
        return new Builder(id, caption, List.of(columns));
    }

    /** The largest amount in a column, without its sign; it sets the scale the column is shown in. */
    long largestIn(int column) {
        return rows.stream()
                .mapToLong(it -> it.get(column) instanceof Long amount ? Math.abs(amount) : 0)
                .max()
                .orElse(0);
    }

    /** Collects rows. */
    static final class Builder {

        private final String id;
        private final String caption;
        private final List<Column> columns;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();
        private long more;

        private Builder(String id, String caption, List<Column> columns) {
            this.id = id;
            this.caption = caption;
            this.columns = columns;
        }

        Builder row(@Nullable Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(
                        "%s has %d columns, not %d".formatted(id, columns.size(), cells.length));
            }
            rows.add(Collections.unmodifiableList(new ArrayList<>(Arrays.asList(cells))));
            return this;
        }

        Builder more(long rowsLeftOut) {
            more = rowsLeftOut;
            return this;
        }

        Table build() {
            return new Table(id, caption, columns, List.copyOf(rows), more);
        }
    }
}
