package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A customer's orders with their lines, newest first. */
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
            List<CustomerOrderLine> lines) {}

    record CustomerOrderLine(
            String productId,
            @Nullable String productName,
            @Nullable String category,
            double quantity,
            long amountMinor) {}

    record CustomerOrderPage(
            RunLabel run,
            List<CustomerOrder> items,
            @Nullable String next) {}

    CustomerOrderPage page(Caller caller, String id, Optional<String> after, int limit) {
        return results.read(reader -> page(reader, caller, Customers.key(reader, id, caller), after, limit));
    }

    private static CustomerOrderPage page(Reader reader, Caller caller, long key, Optional<String> after, int limit) {
        var run = reader.label();
        var sort = "orders/" + key;
        var skipped = after.map(it -> Long.parseLong(Cursor.read(it, run, sort).key()))
                .orElse(0L);
        var lines = lines(reader, key);
        var orders = reader.list("""
                select * from customer_order where customer_key = ?
                order by ordered_at desc, order_id limit %d offset %d
                """.formatted(limit + 1, skipped), List.of(key), row -> order(row, caller, lines));
        var isLast = orders.size() <= limit;
        var next = isLast ? null : Cursor.write(run, sort, null, Long.toString(skipped + limit));
        return new CustomerOrderPage(run, isLast ? orders : orders.subList(0, limit), next);
    }

    private static Map<String, List<CustomerOrderLine>> lines(Reader reader, long key) {
        var lines = new HashMap<String, List<CustomerOrderLine>>();
        reader.list(
                "select *, quantity_micro / 1e6 as quantity from order_line where customer_key = ? order by order_id, line_no",
                List.of(key),
                row -> lines.computeIfAbsent(row.getString("order_id"), _ -> new ArrayList<>())
                        .add(new CustomerOrderLine(
                                row.getString("product_id"),
                                row.getString("product_name"),
                                row.getString("category"),
                                row.getDouble("quantity"),
                                row.getLong("amount_minor"))));
        return lines;
    }

    private static CustomerOrder order(ResultSet row, Caller caller, Map<String, List<CustomerOrderLine>> lines)
            throws SQLException {
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
                lines.getOrDefault(row.getString("order_id"), List.of()));
    }
}
