package io.hengke.results;

import io.hengke.shared.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a customer may have several of, such as months of activity: customers are filtered by it, but it is no column of
 * their list. All bounds on one relation must hold for one and the same of its values.
 */
enum CustomerRelation {
    /** months in which the customer bought or was under subscription */
    ACTIVE_IN("activeIn", "orders", "active_month", "strftime(month, '%Y-%m')"),
    /** months in which the customer was lost */
    LOST_IN("lostIn", "risk", "spell", "strftime(ended_on, '%Y-%m')"),
    /** what raises the customer's risk: one of at most three reasons */
    RISK_REASON("riskReason", "risk", "risk_reason", "reason"),
    /** early signals the customer gives on the as-of day */
    SIGNAL("signal", "risk", "signal", "signal"),
    /** actions of the save list, of which a customer may be given several */
    PLANNED_ACTION("plannedAction", "risk", "save_list", "action");

    private final String key;
    private final String group;
    private final String table;
    private final String expression;

    CustomerRelation(String key, String group, String table, String expression) {
        this.key = key;
        this.group = group;
        this.table = table;
        this.expression = expression;
    }

    static Optional<CustomerRelation> find(String key) {
        return Stream.of(values()).filter(it -> it.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    /** Of columns it is listed under. */
    String group() {
        return group;
    }

    /** True for customers that have what the parameters state; always true if they state nothing of this relation. */
    Condition condition(Map<String, List<String>> parameters) {
        var stated = parameters.entrySet().stream()
                .filter(it -> it.getKey().equals(key) || it.getKey().startsWith(key + "."))
                .toList();
        if (stated.isEmpty()) {
            return Condition.NONE;
        }
        var parts = new ArrayList<>(List.of(expression + " is not null"));
        var values = new ArrayList<Object>();
        var isWanted = true;
        for (var parameter : stated) {
            var given = parameter.getValue();
            switch (parameter.getKey().substring(key.length())) {
                case "" -> parts.add(in(given.size()));
                case ".from" -> parts.add(expression + " >= ?");
                case ".to" -> parts.add(expression + " <= ?");
                case ".empty" -> {
                    isWanted = !FilterValues.flag(key, given.getFirst());
                    continue;
                }
                default -> throw new Problem("results.filter.unknown", parameter.getKey());
            }
            values.addAll(parameter.getKey().equals(key) ? given : given.subList(0, 1));
        }
        var where = String.join(" and ", parts);
        return new Condition(
                "customer_key %s (select customer_key from %s where %s)"
                        .formatted(isWanted ? "in" : "not in", table, where),
                List.copyOf(values));
    }

    private String in(int values) {
        return "%s in (%s)".formatted(expression, String.join(", ", Collections.nCopies(values, "?")));
    }

    /** Each value with the number of customers that have it, of those the condition on {@code customer} leaves. */
    String values(Condition visible) {
        return """
                select %1$s as value, count(distinct customer_key) as customers
                from %2$s join (select customer_key from customer where %3$s) seen using (customer_key)
                where %1$s is not null
                group by 1 order by customers desc, value limit 200
                """.formatted(expression, table, visible.sql());
    }
}
