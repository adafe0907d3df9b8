package io.hengke.results;

import io.hengke.shared.Problem;
import java.util.List;

/** Conditions on one column of a list, as a request's parameter {@code key}, {@code key.from}, … states them. */
final class ColumnCondition {

    private ColumnCondition() {}

    /**
     * @param key the column's name in the API
     * @param ending what follows the key in the parameter's name, without the point; empty: any of the values
     * @param name the column's name in its table
     * @throws Problem if columns of the kind cannot be filtered like that, or not by this value
     */
    static Condition of(String key, String ending, ColumnKind kind, String name, List<String> values) {
        return switch (ending) {
            case "" -> equal(key, kind, name, values);
            case "from" -> Condition.of(name + " >= ?", FilterValues.range(key, kind, values.getFirst()));
            case "to" -> Condition.of(name + " <= ?", FilterValues.range(key, kind, values.getFirst()));
            case "contains" -> contains(key, kind, name, values.getFirst());
            case "empty" ->
                Condition.of(name + (FilterValues.flag(key, values.getFirst()) ? " is null" : " is not null"));
            default -> throw new Problem("results.filter.unknown", key + "." + ending);
        };
    }

    private static Condition equal(String key, ColumnKind kind, String name, List<String> values) {
        return switch (kind) {
            case CHOICE, TEXT -> Condition.in(name, values);
            case FLAG -> Condition.of(name + " = ?", FilterValues.flag(key, values.getFirst()));
            case MONEY, COUNT, DECIMAL, SHARE, DATE, MONTH ->
                Condition.of(name + " = ?", FilterValues.range(key, kind, values.getFirst()));
        };
    }

    private static Condition contains(String key, ColumnKind kind, String name, String value) {
        if (kind != ColumnKind.TEXT && kind != ColumnKind.CHOICE) {
            throw new Problem("results.filter.unknown", key + ".contains");
        }
        return Condition.of("contains(lower(%s), lower(?))".formatted(name), value);
    }
}
