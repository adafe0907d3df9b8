package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A customer's orders with their lines. */
@Service
class CustomerOrders {

    private final Results results;

    CustomerOrders(Results results) {
        this.results = results;
    }

    /** @param costOfGoodsMinor null: not known, or not shown */
    record CustomerOrder(
            String orderId,
            String at,
            long amountMinor,
            long refundMinor,
            @Nullable Long costOfGoodsMinor,
            @Nullable Long discountMinor,
            @Nullable String channel,
            @Nullable String campaign,
            List<CustomerOrderLine> lines) {

        private CustomerOrder with(List<CustomerOrderLine> newLines) {
            return new CustomerOrder(
                    orderId,
                    at,
                    amountMinor,
                    refundMinor,
                    costOfGoodsMinor,
                    discountMinor,
                    channel,
                    campaign,
                    newLines);
        }
    }

    record CustomerOrderLine(
            String productId,
            @Nullable String productName,
            @Nullable String category,
            double quantity,
            long amountMinor) {}

    /**
     * @param total how many the question finds
     * @param channels of all of the customer's orders, by name
     */
    record CustomerOrderPage(
            RunLabel run,
            List<CustomerOrder> items,
            @Nullable String next,
            long total,
            List<String> channels) {}

    private record Placed(CustomerOrder order, @Nullable Object value) {}

    CustomerOrderPage page(Caller caller, String id, OrderQuery query, Optional<String> after, int limit) {
        return results.read(reader -> page(reader, caller, Customers.key(reader, id, caller), query, after, limit));
    }

    private static CustomerOrderPage page(
            Reader reader, Caller caller, long key, OrderQuery query, Optional<String> after, int limit) {
        var run = reader.label().to(caller);
        var list = query.list(key);
        var asked = query.condition(key);
        var total = reader.list(
                "select count(*) from customer_order where " + asked.sql(), asked.parameters(), row -> row.getLong(1));
        var channels = reader.list(
                "select distinct channel from customer_order where customer_key = ? and channel is not null order by channel",
                List.of(key),
                row -> row.getString(1));
        var found = orders(
                reader,
                caller,
                query.ordering(),
                asked.and(query.ordering().after(after.map(it -> Cursor.read(it, run, list)))),
                limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() <= limit
                ? null
                : Cursor.write(
                        run,
                        list,
                        shown.getLast().value(),
                        shown.getLast().order().orderId());
        var items = withLines(reader, key, shown.stream().map(Placed::order).toList());
        return new CustomerOrderPage(run, items, next, total.getFirst(), channels);
    }

    private static List<Placed> orders(
            Reader reader, Caller caller, Ordering ordering, Condition condition, int limit) {
        return reader.list(
                "select *, %s as place from customer_order where %s order by %s limit %d"
                        .formatted(ordering.expression(), condition.sql(), ordering.sql(), limit),
                condition.parameters(),
                row -> new Placed(
                        order(row, caller),
                        ordering.type().equals("timestamp") ? row.getString("place") : Rows.whole(row, "place")));
    }

    private static List<CustomerOrder> withLines(Reader reader, long key, List<CustomerOrder> orders) {
        var lines = new HashMap<String, List<CustomerOrderLine>>();
        var wanted = Condition.of("customer_key = ?", key)
                .and(Condition.in(
                        "order_id", orders.stream().map(CustomerOrder::orderId).toList()));
        reader.list(
                "select *, quantity_micro / 1e6 as quantity from order_line where %s order by order_id, line_no"
                        .formatted(wanted.sql()),
                wanted.parameters(),
                row -> lines.computeIfAbsent(row.getString("order_id"), _ -> new ArrayList<>())
                        .add(line(row)));
        return orders.stream()
                .map(it -> it.with(lines.getOrDefault(it.orderId(), List.of())))
                .toList();
    }

    private static CustomerOrderLine line(ResultSet row) throws SQLException {
        return new CustomerOrderLine(
                row.getString("product_id"),
                row.getString("product_name"),
                row.getString("category"),
                row.getDouble("quantity"),
                row.getLong("amount_minor"));
    }

    private static CustomerOrder order(ResultSet row, Caller caller) throws SQLException {
        var isGoodsShown = !caller.masks(Field.COST) && row.getBoolean("is_cost_of_goods_known");
        return new CustomerOrder(
                row.getString("order_id"),
                String.valueOf(Rows.time(row, "ordered_at")),
                row.getLong("amount_minor"),
                row.getLong("refund_minor"),
                isGoodsShown ? row.getLong("cost_of_goods_minor") : null,
                Rows.whole(row, "discount_minor"),
                row.getString("channel"),
                row.getString("campaign"),
                List.of());
    }
}
