package io.hengke.results;

import io.hengke.shared.NearMiss;
import io.hengke.shared.Problem;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads filters of cost lines from a request's parameters; values of one parameter are alternatives. */
final class CostFilter {

    /** Parameters that are a column's values. */
    static final Map<String, String> COLUMNS = Map.of(
            "costClass", "cost_class",
            "costType", "cost_type",
            "account", "account",
            "department", "department",
            "channel", "channel",
            "campaign", "campaign",
            "pool", "pool",
            "reason", "reason",
            "costId", "cost_id");

    private static final Set<String> OTHERS = Set.of("sort", "limit", "after", "by", "language");

    private CostFilter() {}

    static Condition of(Map<String, List<String>> parameters) {
        var condition = Condition.NONE;
        for (var parameter : parameters.entrySet()) {
            if (!OTHERS.contains(parameter.getKey())) {
                condition = condition.and(filter(parameter.getKey(), parameter.getValue()));
            }
        }
        return condition;
    }

    private static Condition filter(String name, List<String> values) {
        var value = values.getFirst();
        return switch (name) {
            case "from" -> Condition.of("month >= ?", month(name, value).atDay(1));
            case "to" -> Condition.of("month <= ?", month(name, value).atDay(1));
            case "month" -> Condition.of("month = ?", month(name, value).atDay(1));
            case "bearer" -> bearer(value);
            case "q" -> Condition.of("contains(lower(coalesce(memo, '') || ' ' || cost_id), lower(?))", value.strip());
            default -> column(name, values);
        };
    }

    private static Condition column(String name, List<String> values) {
        var column = COLUMNS.get(name);
        if (column == null) {
            throw new Problem(
                    "results.column.unknown",
                    name,
                    NearMiss.nearest(name, COLUMNS.keySet()).orElse("costClass"));
        }
        return Condition.in(column, values);
    }

    /** Who bears a line: a customer it names, customers by a driver, or nobody. */
    private static Condition bearer(String value) {
        return switch (value) {
            case "direct" -> Condition.of("customer_key is not null");
            case "shared" -> Condition.of("customer_key is null and reason is null");
            case "nobody" -> Condition.of("reason is not null");
            default -> throw new Problem("results.filter.value", "bearer", value);
        };
    }

    static YearMonth month(String name, String value) {
        try {
            return YearMonth.parse(value);
        } catch (DateTimeParseException _) {
            throw new Problem("results.filter.value", name, value);
        }
    }
}
