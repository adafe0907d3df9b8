package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody wants to see of the customers, as far as they may.
 *
 * @param selection filters, search and the caller's scope
 * @param columns shown, the customer's id first
 * @param after where the page before ended
 */
record CustomerQuery(
        Caller caller,
        Selection selection,
        Ordering ordering,
        List<CustomerColumn> columns,
        int limit,
        Optional<String> after) {

    private static final int STANDARD_LIMIT = 50;
    private static final int LONGEST_PAGE = 200;
    private static final String STANDARD_SORT = "-revenueMinor";

    /** @throws Problem if a parameter is unknown, malformed or about what the caller must not see */
    static CustomerQuery of(Caller caller, Map<String, List<String>> parameters) {
        return new CustomerQuery(
                caller,
                new CustomerFilter(caller).of(parameters),
                ordering(first(parameters, "sort").orElse(STANDARD_SORT), caller),
                columns(parameters, caller),
                limit(parameters),
                first(parameters, "after"));
    }

    private static Ordering ordering(String text, Caller caller) {
        var isDescending = text.startsWith("-");
        var column = CustomerColumns.findSortable(isDescending ? text.substring(1) : text, caller);
        return new Ordering(text, column.sortName(), column.type(), isDescending, "customer_key");
    }

    private static List<CustomerColumn> columns(Map<String, List<String>> parameters, Caller caller) {
        var chosen = parameters.getOrDefault("columns", List.of()).stream()
                .flatMap(it -> Stream.of(it.split(",")))
                .filter(it -> !it.isEmpty())
                .distinct()
                .map(it -> CustomerColumns.find(it, caller))
                .toList();
        return chosen.isEmpty() ? CustomerColumns.standard(caller) : chosen;
    }

    static int limit(Map<String, List<String>> parameters) {
        var text = first(parameters, "limit").orElse(Integer.toString(STANDARD_LIMIT));
        try {
            return Math.clamp(Integer.parseInt(text), 1, LONGEST_PAGE);
        } catch (NumberFormatException _) {
            throw new Problem("results.filter.value", "limit", text);
        }
    }

    static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(it -> !it.isEmpty())
                .findFirst();
    }
}
