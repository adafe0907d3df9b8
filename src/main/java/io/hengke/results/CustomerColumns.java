package io.hengke.results;

import static io.hengke.results.ColumnKind.CHOICE;
import static io.hengke.results.ColumnKind.COUNT;
import static io.hengke.results.ColumnKind.DATE;
import static io.hengke.results.ColumnKind.DECIMAL;
import static io.hengke.results.ColumnKind.FLAG;
import static io.hengke.results.ColumnKind.MONEY;
import static io.hengke.results.ColumnKind.SHARE;
import static io.hengke.results.ColumnKind.TEXT;

import io.hengke.governance.Caller;
import io.hengke.governance.Field;
import io.hengke.shared.NearMiss;
import io.hengke.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Every column of the customer list, in its order: what a customer is worth first, so that a screen shows it. */
final class CustomerColumns {

    private static final Set<String> STANDARD = Set.of(
            "customerId",
            "name",
            "tier",
            "lifecycleStage",
            "revenueMinor",
            "totalCostMinor",
            "contributionMinor",
            "clvMarginMinor",
            "churnProbability",
            "orders",
            "lastOrderOn",
            "channel",
            "owner",
            "phone");

    private static final SequencedMap<String, CustomerColumn> ALL = new LinkedHashMap<>();

    static {
        add("profile", TEXT, "customer_id", "name");
        add("value", CHOICE, "tier", "previous_tier", "margin_tier", "earlier_margin_tier");
        add("value", CHOICE, "lifecycle_stage", "rfm_segment", "segment", "previous_segment");
        add("money", MONEY, "revenue_minor", "refund_minor");
        add("money", MONEY, Field.COST, "cost_of_goods_minor", "total_cost_minor");
        add("money", MONEY, Field.MARGIN, "contribution_minor");
        add("value", MONEY, Field.MARGIN, "clv_margin_minor", "clv_low_minor", "clv_high_minor");
        add("value", MONEY, "clv_revenue_minor", "expected_order_value_minor");
        add("value", DECIMAL, "expected_orders");
        add("value", SHARE, "p_alive");
        add("value", COUNT, "r_score", "f_score", "m_score");
        add("risk", SHARE, "churn_probability");
        add("risk", CHOICE, "churn_band");
        add("risk", FLAG, "is_churned");
        add("risk", DATE, "churned_on");
        add("risk", COUNT, "signals", "silent_days", "times_lost", "times_won_back");
        add("risk", CHOICE, "save_action");
        add("risk", MONEY, Field.MARGIN, "save_value_minor", "value_at_risk_minor");
        add("orders", COUNT, "orders");
        add("orders", DATE, "last_order_on", "first_order_on");
        add("orders", COUNT, "recency_days");
        add("profile", CHOICE, "channel", "campaign", "owner");
        add("profile", TEXT, Field.PHONE, "phone");
        add("profile", TEXT, Field.EMAIL, "email");
        add("profile", CHOICE, "kind", "region", "industry", "size_band", "gender");
        add("profile", COUNT, "birth_year");
        add("profile", DATE, "acquired_on");
        add("profile", TEXT, "referred_by", "tags");
        add("costs", MONEY, Field.COST, "acquisition_cost_minor", "service_cost_minor", "logistics_cost_minor");
        add("costs", MONEY, Field.COST, "maintenance_cost_minor", "complaint_cost_minor", "data_cost_minor");
        add("costs", MONEY, Field.COST, "platform_cost_minor", "people_cost_minor", "overhead_cost_minor");
        add("service", COUNT, "tickets", "open_tickets", "complaints");
        add("service", COUNT, "nps_score");
        add("service", CHOICE, "relation");
        add("service", MONEY, "monthly_fee_minor");
    }

    private CustomerColumns() {}

    private static void add(String group, ColumnKind kind, String... names) {
        add(group, kind, Optional.empty(), names);
    }

    private static void add(String group, ColumnKind kind, Field field, String... names) {
        add(group, kind, Optional.of(field), names);
    }

    private static void add(String group, ColumnKind kind, Optional<Field> field, String... names) {
        for (var name : names) {
            var key = key(name);
            ALL.put(key, new CustomerColumn(key, name, group, kind, field, STANDARD.contains(key)));
        }
    }

    /** {@code revenue_minor} as {@code revenueMinor}. */
    static String key(String name) {
        var key = new StringBuilder();
        for (var part : name.split("_")) {
            key.append(key.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return key.toString();
    }

    /** Those that exist for the caller. */
    static List<CustomerColumn> of(Caller caller) {
        return ALL.values().stream().filter(it -> !it.isHiddenFrom(caller)).toList();
    }

    static List<CustomerColumn> standard(Caller caller) {
        return of(caller).stream().filter(CustomerColumn::isStandard).toList();
    }

    /** @throws Problem if there is no such column, or not for this caller */
    static CustomerColumn find(String key, Caller caller) {
        var column = ALL.get(key);
        if (column == null) {
            var known = of(caller).stream().map(CustomerColumn::key).toList();
            throw new Problem(
                    "results.column.unknown", key, NearMiss.nearest(key, known).orElse("customerId"));
        }
        if (column.isHiddenFrom(caller)) {
            throw new Problem("results.column.forbidden", key);
        }
        return column;
    }

    /** The same, for what sorting or filtering by would give away. */
    static CustomerColumn findSortable(String key, Caller caller) {
        var column = find(key, caller);
        if (!column.isSortableBy(caller)) {
            throw new Problem("results.column.forbidden", key);
        }
        return column;
    }
}
