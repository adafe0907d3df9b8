package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads filters from a request's parameters: {@code column=value} (any of several), {@code column.from}, {@code column.to},
 * {@code column.contains}, {@code column.empty}, and the search {@code q}.
 */
final class CustomerFilter {

    /** Parameters that are no filters. */
    static final Set<String> OTHERS = Set.of("q", "columns", "sort", "limit", "after", "format", "language");

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
            if (!OTHERS.contains(parameter.getKey()) && !isAboutRelation(parameter.getKey())) {
                selection = selection.and(filter(parameter.getKey(), parameter.getValue()));
            }
        }
        for (var relation : CustomerRelation.values()) {
            selection = selection.and(relation.condition(parameters));
        }
        for (var word :
                SearchWords.typed(parameters.getOrDefault("q", List.of("")).getFirst())) {
            selection = selection.withWord(word(word));
        }
        return selection;
    }

    private static boolean isAboutRelation(String parameter) {
        return CustomerRelation.find(parameter.split("\\.", 2)[0]).isPresent();
    }

    private Condition filter(String parameter, List<String> values) {
        var dot = parameter.indexOf('.');
        var key = dot < 0 ? parameter : parameter.substring(0, dot);
        var column = CustomerColumns.findSortable(key, caller);
        var ending = dot < 0 ? "" : parameter.substring(dot + 1);
        return ColumnCondition.of(key, ending, column.kind(), column.name(), values);
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
