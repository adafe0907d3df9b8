package io.hengke.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are asked for; what is null does not narrow.
 *
 * @param account exact; {@code -} for lines without one
 * @param costType a code, or its beginning up to a point, e.g. {@code service}
 * @param standing true: only lines that still count, without those reversed and their reversals
 * @param search found in any text of the line or in its key
 */
record LineFilter(
        @Nullable YearMonth month,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String account,
        @Nullable String costType,
        @Nullable String department,
        @Nullable String employee,
        @Nullable String vendor,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String customerId,
        @Nullable String orderId,
        @Nullable String ticketId,
        CostLine.@Nullable Kind kind,
        @Nullable Boolean standing,
        @Nullable Long recurringId,
        @Nullable String search) {

    private static final String SEARCHED = """
            concat_ws(' ', cost_id, account, department, employee, vendor, channel, campaign, customer_id, order_id,
            ticket_id, activity, memo, reason, entered_by_name) ilike :search""";

    /** Conditions on {@code ledger.line}, joined by {@code and}; their values go into the map. */
    String conditions(Map<String, Object> values) {
        var conditions = new ArrayList<String>(List.of("true"));
        var put = new HashMap<String, Object>();
        add(conditions, put, "month = :month", "month", month == null ? null : month.atDay(1));
        add(conditions, put, "posted_on >= :from", "from", from);
        add(conditions, put, "posted_on <= :to", "to", to);
        add(conditions, put, "coalesce(account, '-') = :account", "account", account);
        add(
                conditions,
                put,
                "(cost_type = :costType or starts_with(cost_type, :costType || '.'))",
                "costType",
                costType);
        add(conditions, put, "department = :department", "department", department);
        add(conditions, put, "employee = :employee", "employee", employee);
        add(conditions, put, "vendor = :vendor", "vendor", vendor);
        add(conditions, put, "channel = :channel", "channel", channel);
        add(conditions, put, "campaign = :campaign", "campaign", campaign);
        add(conditions, put, "customer_id = :customerId", "customerId", customerId);
        add(conditions, put, "order_id = :orderId", "orderId", orderId);
        add(conditions, put, "ticket_id = :ticketId", "ticketId", ticketId);
        add(conditions, put, "kind = :kind", "kind", kind == null ? null : kind.name());
        add(conditions, put, "recurring_id = :recurringId", "recurringId", recurringId);
        if (Boolean.TRUE.equals(standing)) {
            conditions.add("reversed_by is null and reverses is null");
        }
        if (search != null && !search.isBlank()) {
            add(conditions, put, SEARCHED, "search", "%" + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        values.putAll(put);
        return String.join("\n    and ", conditions);
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
