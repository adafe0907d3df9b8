package io.hengke.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns in which cost lines and recurring costs keep a {@link CostEntry}, but for its day. */
final class CostColumns {

    static final List<String> NAMES = List.of(
            "amount_minor",
            "cost_type",
            "account",
            "department",
            "employee",
            "vendor",
            "channel",
            "campaign",
            "customer_id",
            "order_id",
            "ticket_id",
            "activity",
            "memo");

    /** For the list of columns of an insert. */
    static final String LIST = String.join(", ", NAMES);

    /** For the values of an insert: named parameters. */
    static final String VALUES = NAMES.stream().map(it -> ":" + it).collect(Collectors.joining(", "));

    /** For the assignments of an update. */
    static final String ASSIGNMENTS = NAMES.stream().map(it -> it + " = :" + it).collect(Collectors.joining(", "));

    private CostColumns() {}

    static Map<String, @Nullable Object> parameters(CostEntry entry) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("amount_minor", entry.amountMinor());
        values.put("cost_type", entry.costType());
        values.put("account", entry.account());
        values.put("department", entry.department());
        values.put("employee", entry.employee());
        values.put("vendor", entry.vendor());
        values.put("channel", entry.channel());
        values.put("campaign", entry.campaign());
        values.put("customer_id", entry.customerId());
        values.put("order_id", entry.orderId());
        values.put("ticket_id", entry.ticketId());
        values.put("activity", entry.activity());
        values.put("memo", entry.memo());
        return values;
    }

    static CostEntry read(ResultSet row, LocalDate day) throws SQLException {
        return new CostEntry(
                day,
                row.getLong("amount_minor"),
                row.getString("cost_type"),
                row.getString("account"),
                row.getString("department"),
                row.getString("employee"),
                row.getString("vendor"),
                row.getString("channel"),
                row.getString("campaign"),
                row.getString("customer_id"),
                row.getString("order_id"),
                row.getString("ticket_id"),
                row.getString("activity"),
                row.getString("memo"));
    }
}
