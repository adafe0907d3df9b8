package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The customers of the current run as lists: filtered, sorted, page by page. */
@Service
class Customers {

    /** What is called by the names in the costing model's action plan. */
    private static final Set<String> ACTIONS = Set.of("saveAction", "plannedAction");

    private final Results results;

    Customers(Results results) {
        this.results = results;
    }

    /**
     * One page.
     *
     * @param items values by column, the customer's id always among them
     * @param next where the next page begins; null: this is the last
     * @param total how many customers the filters leave
     */
    record CustomerPage(
            RunLabel run,
            List<Map<String, Object>> items,
            @Nullable String next,
            long total) {}

    /** A row's key and what it is sorted by. */
    private record Place(long key, @Nullable Object value) {}

    CustomerPage page(CustomerQuery query) {
        return results.read(reader -> page(reader, query));
    }

    private static CustomerPage page(Reader reader, CustomerQuery query) {
        var run = reader.label().to(query.caller());
        var cursor =
                query.after().map(it -> Cursor.read(it, run, query.ordering().text()));
        // the keys first, the columns of a few rows then: sorting whole rows would read all of every column
        var places = places(reader, query, query.ordering().after(cursor));
        var isLast = places.size() <= query.limit();
        var shown = isLast ? places : places.subList(0, query.limit());
        var rows = rows(reader, query, shown.stream().map(Place::key).toList());
        var next = isLast ? null : next(run, query, shown.getLast());
        return new CustomerPage(run, rows, next, total(reader, query.selection()));
    }

    private static List<Place> places(Reader reader, CustomerQuery query, Condition after) {
        var selection = query.selection().and(after);
        var sql = "select customer_key, %s as sort_value from %s order by %s limit %d"
                .formatted(
                        query.ordering().expression(),
                        selection.sql(),
                        query.ordering().sql(),
                        query.limit() + 1);
        return reader.remembered(
                sql, selection.parameters(), row -> new Place(row.getLong(1), row.getObject("sort_value")));
    }

    private static String next(RunLabel run, CustomerQuery query, Place last) {
        return Cursor.write(run, query.ordering().text(), last.value(), Long.toString(last.key()));
    }

    private static long total(Reader reader, Selection selection) {
        if (selection.isEverybody()) {
            return Objects.requireNonNull(reader.label().customers());
        }
        return reader.remembered(
                        "select count(*) from " + selection.sql(), selection.parameters(), row -> row.getLong(1))
                .getFirst();
    }

    private static List<Map<String, Object>> rows(Reader reader, CustomerQuery query, List<Long> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var names = query.columns().stream().map(CustomerColumn::name).collect(Collectors.joining(", "));
        var list = keys.stream().map(it -> "(" + it + ")").collect(Collectors.joining(", "));
        var byKey = new HashMap<Long, Map<String, Object>>();
        reader.list(
                "select customer_key, customer_id, %s from customer join (values %s) page (customer_key) using (customer_key)"
                        .formatted(names, list),
                List.of(),
                row -> byKey.put(row.getLong("customer_key"), row(row, query)));
        return keys.stream().map(it -> Objects.requireNonNull(byKey.get(it))).toList();
    }

    private static Map<String, Object> row(ResultSet row, CustomerQuery query) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        values.put("customerId", row.getString("customer_id"));
        for (var column : query.columns()) {
            values.put(column.key(), column.value(row, query.caller()));
        }
        return values;
    }

    /**
     * A value of a column that has few, and how many of the caller's customers have it.
     *
     * @param label of the value in the reader's language; the value itself where it is the data's own word
     */
    record ValueCount(@Nullable String value, @Nullable String label, long customers) {}

    /** The values a choice can be filtered by, the most frequent first. */
    List<ValueCount> values(String key, Caller caller, Language language) {
        var visible = Visible.to(caller);
        var relation = CustomerRelation.find(key);
        if (relation.isPresent()) {
            return values(key, relation.get().values(visible), visible, language);
        }
        var column = CustomerColumns.findSortable(key, caller);
        if (column.kind() != ColumnKind.CHOICE) {
            throw new Problem("results.filter.unknown", key);
        }
        var sql = """
                select %1$s, count(*) as customers from customer where %2$s
                group by %1$s order by customers desc, %1$s nulls last limit 200
                """.formatted(column.name(), visible.sql());
        return values(key, sql, visible, language);
    }

    private List<ValueCount> values(String key, String sql, Condition visible, Language language) {
        return results.read(reader -> {
            var actions = new SaveActions(reader, language);
            return reader
                    .remembered(
                            sql, visible.parameters(), row -> new ValueCount(row.getString(1), null, row.getLong(2)))
                    .stream()
                    .map(it -> new ValueCount(it.value(), label(key, it.value(), language, actions), it.customers()))
                    .toList();
        });
    }

    private static @Nullable String label(String key, @Nullable String value, Language language, SaveActions actions) {
        return value != null && ACTIONS.contains(key) ? actions.name(value) : ChoiceLabels.of(key, value, language);
    }

    /**
     * The key of a customer the caller sees.
     *
     * @throws Problem {@code results.customer.not-found}, also if there is one that the caller must not see
     */
    static long key(Reader reader, String id, Caller caller) {
        return find(reader, id, caller).orElseThrow(() -> new Problem("results.customer.not-found", id));
    }

    private static Optional<Long> find(Reader reader, String id, Caller caller) {
        var visible = Visible.to(caller);
        var parameters = new ArrayList<Object>(List.of(id, id));
        parameters.addAll(visible.parameters());
        return reader.first("""
                select customer_key from customer
                where customer_key in (select customer_key from search_word where word = lower(?) and kind = 'id')
                    and customer_id = ? and (%s)
                """.formatted(visible.sql()), parameters, row -> row.getLong(1));
    }
}
