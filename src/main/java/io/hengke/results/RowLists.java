package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.results.Customers.ValueCount;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The rows behind figures of the current run: filtered, sorted, page by page, or as a file. */
@Service
class RowLists {

    private final Results results;

    RowLists(Results results) {
        this.results = results;
    }

    /**
     * One page.
     *
     * @param items values by column, the row's number and its customer's id always among them
     * @param next where the next page begins; null: this is the last
     * @param total how many rows the filters leave
     */
    record RowPage(
            RunLabel run,
            List<Map<String, @Nullable Object>> items,
            @Nullable String next,
            long total) {}

    private record Placed(
            Map<String, @Nullable Object> row, @Nullable Object value, long key) {}

    RowPage page(RowQuery query) {
        return results.read(reader -> page(reader, query));
    }

    private static RowPage page(Reader reader, RowQuery query) {
        var run = reader.label().to(query.caller());
        var after = query.after().map(it -> Cursor.read(it, run, query.place()));
        var condition = query.condition().and(query.ordering().after(after));
        var found = reader.list(
                "select *, %s as sort_value from %s where %s order by %s limit %d"
                        .formatted(
                                query.ordering().expression(),
                                query.list().from(),
                                condition.sql(),
                                query.ordering().sql(),
                                query.limit() + 1),
                condition.parameters(),
                row -> new Placed(row(row, query), sortValue(row), row.getLong("row_key")));
        var shown = found.subList(0, Math.min(query.limit(), found.size()));
        var next = found.size() <= query.limit()
                ? null
                : Cursor.write(
                        run,
                        query.place(),
                        shown.getLast().value(),
                        Long.toString(shown.getLast().key()));
        return new RowPage(run, shown.stream().map(Placed::row).toList(), next, total(reader, query));
    }

    private static @Nullable Object sortValue(ResultSet row) throws SQLException {
        var value = row.getObject("sort_value");
        return value instanceof java.sql.Date day ? day.toLocalDate() : value;
    }

    private static long total(Reader reader, RowQuery query) {
        return reader.remembered(
                        "select count(*) from " + query.sql(), query.condition().parameters(), row -> row.getLong(1))
                .getFirst();
    }

    private static Map<String, @Nullable Object> row(ResultSet row, RowQuery query) throws SQLException {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("rowKey", row.getLong("row_key"));
        values.put("customerId", row.getString("customer_id"));
        for (var column : query.columns()) {
            values.put(column.key(), column.value(row, query.caller()));
        }
        return values;
    }

    /** The values a choice can be filtered by, the most frequent first, with the number of the caller's rows. */
    List<ValueCount> values(RowList list, String key, Caller caller, Language language) {
        var column = list.column(key);
        if (column.kind() != ColumnKind.CHOICE) {
            throw new Problem("results.filter.unknown", key);
        }
        var visible = Visible.to(caller);
        var sql = """
                select %1$s, count(*) as number from %2$s where %3$s
                group by %1$s order by number desc, %1$s nulls last limit 200
                """.formatted(column.name(), list.from(), visible.sql());
        return results.read(reader ->
                reader
                        .remembered(
                                sql,
                                visible.parameters(),
                                row -> new ValueCount(row.getString(1), null, row.getLong(2)))
                        .stream()
                        .map(it ->
                                new ValueCount(it.value(), ChoiceLabels.of(key, it.value(), language), it.customers()))
                        .toList());
    }

    /**
     * Writes the rows as CSV: the same scope and columns as the list.
     *
     * @return how many were written
     */
    long write(RowQuery query, Language language, OutputStream out) {
        return results.stream(reader -> {
            var columns = query.columns();
            var digits = Long.toString(reader.label().minorPerMajor()).length() - 1;
            var names = columns.stream().map(CustomerColumn::name).collect(Collectors.joining(", "));
            var kinds = columns.stream().map(CustomerColumn::kind).toList();
            var rows = new long[1];
            try (var sheet = new CsvSheet(out, kinds, digits)) {
                sheet.heads(heads(columns, reader.label(), language));
                reader.each(
                        "select %s from %s order by %s"
                                .formatted(names, query.sql(), query.ordering().sql()),
                        query.condition().parameters(),
                        row -> {
                            sheet.row(values(row, query));
                            rows[0]++;
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return rows[0];
        });
    }

    private static List<String> heads(List<CustomerColumn> columns, RunLabel run, Language language) {
        var messages = Messages.in(language);
        return columns.stream()
                .map(it -> messages.text("results.row." + it.key())
                        + (it.kind() == ColumnKind.MONEY ? " (" + run.currency() + ")" : ""))
                .toList();
    }

    private static @Nullable Object[] values(ResultSet row, RowQuery query) throws SQLException {
        var values = new @Nullable Object[query.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = query.columns().get(i).value(row, query.caller());
        }
        return values;
    }
}
