package io.hengke.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A condition in SQL with its values apart from it. */
record Condition(String sql, List<Object> parameters) {

    static final Condition NONE = new Condition("true", List.of());
    static final Condition NEVER = new Condition("false", List.of());

    static Condition of(String sql, Object... parameters) {
        return new Condition(sql, List.of(parameters));
    }

    /** True for one of the values, never for null. */
    static Condition in(String expression, Collection<String> values) {
        return values.isEmpty()
                ? NEVER
                : new Condition(
                        "%s in (%s)".formatted(expression, String.join(", ", Collections.nCopies(values.size(), "?"))),
                        List.copyOf(values));
    }

    Condition and(Condition other) {
        return this.equals(NONE) ? other : other.equals(NONE) ? this : join(" and ", other);
    }

    Condition or(Condition other) {
        return join(" or ", other);
    }

    private Condition join(String word, Condition other) {
        var all = new ArrayList<>(parameters);
        all.addAll(other.parameters);
        return new Condition("(" + sql + ")" + word + "(" + other.sql + ")", List.copyOf(all));
    }
}
