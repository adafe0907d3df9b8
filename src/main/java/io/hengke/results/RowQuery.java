package io.hengke.results;

import io.hengke.governance.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rows of a list somebody wants to see, of those of their customers.
 *
 * @param condition filters, search and the caller's scope
 * @param columns shown
 * @param after where the page before ended
 */
record RowQuery(
        Caller caller,
        RowList list,
        Condition condition,
        Ordering ordering,
        List<CustomerColumn> columns,
        int limit,
        Optional<String> after) {

    /** Reads filters as {@link CustomerFilter} does; rows of customers out of scope, or of nobody known, are not there. */
    static RowQuery of(Caller caller, RowList list, Map<String, List<String>> parameters) {
        var condition = Visible.to(caller);
        for (var parameter : parameters.entrySet()) {
            if (!CustomerFilter.OTHERS.contains(parameter.getKey())) {
                condition = condition.and(filter(list, parameter.getKey(), parameter.getValue()));
            }
        }
        return new RowQuery(
                caller,
                list,
                condition.and(CustomerQuery.first(parameters, "q")
                        .map(it -> search(list, it))
                        .orElse(Condition.NONE)),
                ordering(list, CustomerQuery.first(parameters, "sort").orElse(list.standardSort())),
                columns(list, parameters),
                CustomerQuery.limit(parameters),
                CustomerQuery.first(parameters, "after"));
    }

    private static Condition filter(RowList list, String parameter, List<String> values) {
        var parts = parameter.split("\\.", 2);
        var column = list.column(parts[0]);
        return ColumnCondition.of(
                column.key(), parts.length == 1 ? "" : parts[1], column.kind(), column.name(), values);
    }

    /** What is typed stands in one of the row's texts. */
    private static Condition search(RowList list, String typed) {
        var texts = list.columns().stream()
                .filter(it -> it.kind() == ColumnKind.TEXT)
                .map(CustomerColumn::name)
                .toList();
        return Condition.of(
                "contains(lower(concat_ws(' ', %s)), ?)".formatted(String.join(", ", texts)),
                typed.strip().toLowerCase(Locale.ROOT));
    }

    private static Ordering ordering(RowList list, String text) {
        var isDescending = text.startsWith("-");
        var column = list.column(isDescending ? text.substring(1) : text);
        return new Ordering(text, column.name(), column.type(), isDescending, "row_key");
    }

    private static List<CustomerColumn> columns(RowList list, Map<String, List<String>> parameters) {
        var chosen = parameters.getOrDefault("columns", List.of()).stream()
                .flatMap(it -> Stream.of(it.split(",")))
                .filter(it -> !it.isEmpty())
                .distinct()
                .map(list::column)
                .toList();
        return chosen.isEmpty()
                ? list.columns().stream().filter(CustomerColumn::isStandard).toList()
                : chosen;
    }

    /** What a cursor of this list is good for. */
    String place() {
        return list.key() + "/" + ordering.text();
    }

    /** The query's {@code from} and {@code where}. */
    String sql() {
        return list.from() + " where " + condition.sql();
    }
}
