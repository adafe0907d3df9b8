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

    /** The customers that the parameters state, of those in the caller's scope. */
    Selection of(Map<String, List<String>> parameters) {
        var selection = Selection.of(Visible.to(caller));
        for (var parameter : parameters.entrySet()) {
            if (!OTHERS.contains(parameter.getKey())) {
                selection = selection.and(filter(parameter.getKey(), parameter.getValue()));
            }
        }
        for (var word :
                SearchWords.typed(parameters.getOrDefault("q", List.of("")).getFirst())) {
            selection = selection.withWord(word(word));
        }
        return selection;
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

    /** A number of a phone must be typed whole by who may not see phones: its parts would give it away digit by digit. */
    private Condition word(String word) {
        var begins = Condition.of("word >= ? and word < ?", word, word + LAST_CHARACTER);
        if (!caller.masks(Field.PHONE)) {
            return begins;
        }
        var others = begins.and(Condition.of("kind <> 'phone'"));
        return word.length() < SHORTEST_PHONE
                ? others
                : others.or(Condition.of("word = ? and kind = 'phone' and length(word) > 8", word));
    }
}
