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
 * @param drills for each row, where what it sums up is listed; null where nothing is behind it
 * @param more rows that exist but are not listed
 * @param all where everything the table sums up is listed; null where nothing is behind it
 */
record Table(
        String id,
        String caption,
        List<Column> columns,
        List<List<@Nullable Object>> rows,
        List<@Nullable Drill> drills,
        long more,
        @Nullable Drill all) {

    static Builder of(String id, String caption, Column... columns) {
        return new Builder(id, caption, List.of(columns));
    }

    /** True if its rows are single customers, not sums over many. */
    boolean namesCustomers() {
        return columns.stream().anyMatch(it -> it.kind() == Column.Kind.CUSTOMER);
    }

    /** The amounts in a column without their signs, in rising order and without zeros; they set its scale. */
    long[] amountsIn(int column) {
        return rows.stream()
                .mapToLong(it -> it.get(column) instanceof Long amount ? Math.abs(amount) : 0)
                .filter(it -> it != 0)
                .sorted()
                .toArray();
    }

    /** Collects rows. */
    static final class Builder {

        private final String id;
        private final String caption;
        private final List<Column> columns;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();
        private final List<@Nullable Drill> drills = new ArrayList<>();
        private long more;
        private @Nullable Drill all;

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
            drills.add(null);
            return this;
        }

        /** Where the rows behind the last row are. */
        Builder drill(@Nullable Drill drill) {
            drills.set(drills.size() - 1, drill);
            return this;
        }

        /** Where the rows behind the whole table are. */
        Builder all(Drill drill) {
            all = drill;
            return this;
        }

        Builder more(long rowsLeftOut) {
            more = rowsLeftOut;
            return this;
        }

        Table build() {
            return new Table(
                    id,
                    caption,
                    columns,
                    List.copyOf(rows),
                    Collections.unmodifiableList(new ArrayList<>(drills)),
                    more,
                    all);
        }
    }
}
