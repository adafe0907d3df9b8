package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Field;
import io.hengke.shared.NearMiss;
import io.hengke.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which of a customer's orders, and in which order.
 *
 * @param channels none: of every channel
 * @param search empty, or what stands in the order's number or in one of its lines
 */
record OrderQuery(Ordering ordering, Set<String> channels, String search) {

    private record Sort(String expression, String type) {}

    private static final Map<String, Sort> SORTS = Map.of(
            "at", new Sort("ordered_at", "timestamp"),
            "amountMinor", new Sort("amount_minor", "bigint"),
            "refundMinor", new Sort("refund_minor", "bigint"),
            "discountMinor", new Sort("discount_minor", "bigint"),
            "costOfGoodsMinor", new Sort("case when is_cost_of_goods_known then cost_of_goods_minor end", "bigint"));

    /** @throws Problem if orders cannot be sorted like that, or not for this caller */
    static OrderQuery of(Caller caller, String sort, Set<String> channels, String search) {
        var name = sort.startsWith("-") ? sort.substring(1) : sort;
        var by = SORTS.get(name);
        if (by == null) {
            var nearest = NearMiss.nearest(name, List.copyOf(SORTS.keySet())).orElse("at");
            throw new Problem("results.column.unknown", name, nearest);
        }
        if (name.equals("costOfGoodsMinor") && caller.masks(Field.COST)) {
            throw new Problem("results.column.forbidden", name);
        }
        var ordering = new Ordering(sort, by.expression(), by.type(), sort.startsWith("-"), "order_id");
        return new OrderQuery(ordering, channels, search.strip().toLowerCase(Locale.ROOT));
    }

    Condition condition(long customer) {
        return Condition.of("customer_key = ?", customer)
                .and(channels.isEmpty() ? Condition.NONE : Condition.in("coalesce(channel, '')", channels))
                .and(search.isEmpty() ? Condition.NONE : found(customer));
    }

    private Condition found(long customer) {
        return Condition.of("""
                contains(lower(order_id), ?) or order_id in (
                    select order_id from order_line
                    where customer_key = ? and contains(lower(concat_ws(' ', product_id, product_name, category)), ?))""", search, customer, search);
    }

    /** What a cursor of this list is good for. */
    String list(long customer) {
        return "orders/%d/%s/%s/%s"
                .formatted(customer, ordering.text(), channels.stream().sorted().toList(), search);
    }
}
