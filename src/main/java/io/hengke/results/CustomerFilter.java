package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Field;
import io.hengke.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads filters from a request's parameters: {@code column=value} (any of several), {@code column.from}, {@code column.to},
 * {@code column.contains}, {@code column.empty}, and the search {@code q}.
 */
final class CustomerFilter {

    /** Parameters that are no filters. */
    private static final Set<String> OTHERS = Set.of("q", "columns", "sort", "limit", "after", "format", "language");

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);
    private static final int SHORTEST_PHONE = 7;

    private final Caller caller;

    CustomerFilter(Caller caller) {
        this.caller = caller;
    }

    /** The condition on the table {@code customer} that the parameters state, and that the caller's scope adds. */
    Condition of(Map<String, List<String>> parameters) {
        var condition = Visible.to(caller).and(search(parameters.getOrDefault("q", List.of(""))));
        for (var parameter : parameters.entrySet()) {
            if (!OTHERS.contains(parameter.getKey())) {
                condition = condition.and(filter(parameter.getKey(), parameter.getValue()));
            }
        }
        return condition;
    }

    private Condition filter(String parameter, List<String> values) {
        var dot = parameter.indexOf('.');
        var key = dot < 0 ? parameter : parameter.substring(0, dot);
        var column = CustomerColumns.findSortable(key, caller);
        return switch (dot < 0 ? "" : parameter.substring(dot + 1)) {
            case "" -> equal(column, values);
            case "from" -> range(column, ">=", values.getFirst());
            case "to" -> range(column, "<=", values.getFirst());
            case "contains" -> contains(column, values.getFirst());
            case "empty" ->
                Condition.of(column.name() + (FilterValues.flag(key, values.getFirst()) ? " is null" : " is not null"));
            default -> throw new Problem("results.filter.unknown", parameter);
        };
    }

    private static Condition equal(CustomerColumn column, List<String> values) {
        return switch (column.kind()) {
            case CHOICE, TEXT -> Condition.in(column.name(), values);
            case FLAG -> Condition.of(column.name() + " = ?", FilterValues.flag(column.key(), values.getFirst()));
            case MONEY, COUNT, DECIMAL, SHARE, DATE ->
                Condition.of(
                        column.name() + " = ?", FilterValues.range(column.key(), column.kind(), values.getFirst()));
        };
    }

    private static Condition range(CustomerColumn column, String operator, String value) {
        return Condition.of(
                "%s %s ?".formatted(column.name(), operator), FilterValues.range(column.key(), column.kind(), value));
    }

    private static Condition contains(CustomerColumn column, String value) {
        if (column.kind() != ColumnKind.TEXT && column.kind() != ColumnKind.CHOICE) {
            throw new Problem("results.filter.unknown", column.key() + ".contains");
        }
        return Condition.of("contains(lower(%s), lower(?))".formatted(column.name()), value);
    }

    private Condition search(List<String> typed) {
        return SearchWords.typed(typed.getFirst()).stream().map(this::word).reduce(Condition.NONE, Condition::and);
    }

    /** A number of a phone must be typed whole by who may not see phones: its parts would give it away digit by digit. */
    private Condition word(String word) {
        var begins = "word >= ? and word < ?";
        if (!caller.masks(Field.PHONE)) {
            return Condition.of(found(begins), word, word + LAST_CHARACTER);
        }
        return word.length() < SHORTEST_PHONE
                ? Condition.of(found(begins + " and kind <> 'phone'"), word, word + LAST_CHARACTER)
                : Condition.of(
                        found("(" + begins
                                + " and kind <> 'phone') or (word = ? and kind = 'phone' and length(word) > 8)"),
                        word,
                        word + LAST_CHARACTER,
                        word);
    }

    private static String found(String condition) {
        return "customer_key in (select customer_key from search_word where " + condition + ")";
    }
}
