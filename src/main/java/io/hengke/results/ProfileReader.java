package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Field;
import io.hengke.results.CustomerProfile.CustomerPoolCost;
import io.hengke.results.CustomerProfile.CustomerRisk;
import io.hengke.results.CustomerProfile.CustomerSignal;
import io.hengke.results.CustomerProfile.CustomerTier;
import io.hengke.results.CustomerProfile.CustomerValue;
import io.hengke.results.CustomerProfile.MonthMoney;
import io.hengke.results.CustomerProfile.TierChange;
import io.hengke.results.CustomerProfile.WaterfallStep;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a {@link CustomerProfile}: a handful of lookups by the customer's key. */
final class ProfileReader {

    private final Reader reader;
    private final Caller caller;
    private final Language language;
    private final Messages messages;
    private final boolean showsCost;
    private final boolean showsMargin;

    ProfileReader(Reader reader, Caller caller, Language language) {
        this.reader = reader;
        this.caller = caller;
        this.language = language;
        this.messages = Messages.in(language);
        this.showsCost = !caller.masks(Field.COST);
        this.showsMargin = !caller.masks(Field.MARGIN);
    }

    CustomerProfile read(String id) {
        var key = Customers.key(reader, id, caller);
        // before the customer's own row: a connection answers one question at a time
        var months = months(key);
        var costs = showsCost ? costs(key) : null;
        var changes = tierChanges(key);
        var signals = signals(key);
        var actions = new SaveActions(reader, language);
        return reader.first(
                        """
                        select c.*, s.persona_zh, s.persona_en, r.* exclude (run_id)
                        from customer c
                        left join segment s on cast(s.segment as varchar) = c.segment
                        cross join run r
                        where c.customer_key = ?
                        """,
                        List.of(key),
                        row -> new CustomerProfile(
                                reader.label().to(caller),
                                columns(row),
                                waterfall(row),
                                months,
                                costs,
                                value(row),
                                tier(row, changes),
                                risk(row, signals, actions)))
                .orElseThrow();
    }

    private Map<String, Object> columns(ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        for (var column : CustomerColumns.of(caller)) {
            values.put(column.key(), column.value(row, caller));
        }
        return values;
    }

    private List<WaterfallStep> waterfall(ResultSet row) throws SQLException {
        var steps = new ArrayList<WaterfallStep>();
        steps.add(step("revenue", row.getLong("revenue_minor")));
        steps.add(step("refund", -row.getLong("refund_minor")));
        if (!showsCost) {
            return steps;
        }
        steps.add(step("goods", -row.getLong("cost_of_goods_minor")));
        for (var it : CostClasses.ALL) {
            steps.add(step(it, -row.getLong(CostClasses.column(it))));
        }
        steps.add(step("contribution", row.getLong("contribution_minor")));
        return steps;
    }

    private WaterfallStep step(String step, long amountMinor) {
        var label = messages.find("costing.class." + step).orElseGet(() -> messages.text("results.step." + step));
        return new WaterfallStep(step, label, amountMinor);
    }

    private List<MonthMoney> months(long key) {
        return reader.list("select * from customer_month where customer_key = ? order by month", List.of(key), row -> {
            var costs = new LinkedHashMap<String, Long>();
            for (var it : CostClasses.ALL) {
                costs.put(it, row.getLong(CostClasses.column(it)));
            }
            return new MonthMoney(
                    Rows.month(row, "month"),
                    row.getLong("revenue_minor"),
                    row.getLong("refund_minor"),
                    showsCost ? row.getLong("cost_of_goods_minor") : null,
                    showsCost ? row.getLong("total_cost_minor") : null,
                    showsMargin ? row.getLong("contribution_minor") : null,
                    showsCost ? costs : null);
        });
    }

    private List<CustomerPoolCost> costs(long key) {
        return reader.list(
                """
                select cost_class, pool, cast(sum(amount_minor) as bigint) as amount_minor,
                    count(distinct month) as months
                from allocation where customer_key = ?
                group by cost_class, pool order by amount_minor desc, cost_class, pool
                """,
                List.of(key),
                row -> new CustomerPoolCost(
                        row.getString("cost_class"),
                        label("costClass", row.getString("cost_class")),
                        row.getString("pool"),
                        label("pool", row.getString("pool")),
                        row.getLong("amount_minor"),
                        row.getLong("months")));
    }

    private CustomerValue value(ResultSet row) throws SQLException {
        return new CustomerValue(
                margin(row, "clv_margin_minor"),
                margin(row, "clv_low_minor"),
                margin(row, "clv_high_minor"),
                Rows.whole(row, "clv_revenue_minor"),
                Rows.decimal(row, "p_alive"),
                Rows.decimal(row, "expected_orders"),
                row.getLong("horizon_months"),
                refusal(row),
                Rows.whole(row, "r_score"),
                Rows.whole(row, "f_score"),
                Rows.whole(row, "m_score"),
                row.getString("rfm_segment"),
                ChoiceLabels.of("rfmSegment", row.getString("rfm_segment"), language));
    }

    /** Why there is no value: only for who has bought and would see it. */
    private @Nullable String refusal(ResultSet row) throws SQLException {
        var column = language == Language.ZH ? "value_refusal_zh" : "value_refusal_en";
        row.getLong("clv_margin_minor");
        return showsMargin && row.wasNull() && row.getLong("orders") > 0 && Rows.has(row, column)
                ? row.getString(column)
                : null;
    }

    private @Nullable Long margin(ResultSet row, String column) throws SQLException {
        return showsMargin ? Rows.whole(row, column) : null;
    }

    private CustomerTier tier(ResultSet row, List<TierChange> changes) throws SQLException {
        return new CustomerTier(
                row.getString("tier"),
                ChoiceLabels.of("tier", row.getString("tier"), language),
                row.getString("lifecycle_stage"),
                ChoiceLabels.of("lifecycleStage", row.getString("lifecycle_stage"), language),
                row.getString("segment"),
                ChoiceLabels.of("segment", row.getString("segment"), language),
                Rows.whole(row, "previous_segment"),
                ChoiceLabels.of("previousSegment", row.getString("previous_segment"), language),
                // it tells margins of the segment and of everybody
                showsMargin ? row.getString(language == Language.ZH ? "persona_zh" : "persona_en") : null,
                changes);
    }

    private List<TierChange> tierChanges(long key) {
        return reader.list(
                "select * from tier_change where customer_key = ? order by month", List.of(key), this::tierChange);
    }

    private TierChange tierChange(ResultSet row) throws SQLException {
        return new TierChange(
                Rows.month(row, "month"),
                row.getString("tier"),
                label("tier", row.getString("tier")),
                row.getString("previous_tier"),
                margin(row, "margin_minor"));
    }

    private CustomerRisk risk(ResultSet row, List<CustomerSignal> signals, SaveActions actions) throws SQLException {
        return new CustomerRisk(
                Rows.decimal(row, "churn_probability"),
                row.getString("churn_band"),
                ChoiceLabels.of("churnBand", row.getString("churn_band"), language),
                row.getBoolean("is_churned"),
                riskNote(row),
                ChurnReasons.of(row, messages),
                signals,
                row.getString("save_action"),
                row.getString("save_action") == null ? null : actions.name(row.getString("save_action")),
                margin(row, "save_value_minor"));
    }

    private @Nullable String riskNote(ResultSet row) throws SQLException {
        return row.getBoolean("is_churned")
                ? messages.text("retention.note.lost", row.getString("churned_on"))
                : messages.find("retention.note." + row.getString("churn_band")).orElse(null);
    }

    private List<CustomerSignal> signals(long key) {
        return reader.list(
                """
                select s.*, q.precision, q.lift
                from signal s left join signal_quality q on q.signal = s.signal
                where s.customer_key = ? order by s.signal
                """,
                List.of(key),
                row -> new CustomerSignal(
                        row.getString("signal"),
                        label("signal", row.getString("signal")),
                        messages.find("retention.signal-rule." + row.getString("signal"))
                                .orElse(null),
                        Rows.time(row, "since_on"),
                        Rows.decimal(row, "value"),
                        Rows.decimal(row, "reference"),
                        Rows.decimal(row, "precision"),
                        Rows.decimal(row, "lift")));
    }

    private String label(String column, String value) {
        var label = ChoiceLabels.of(column, value, language);
        return label == null ? value : label;
    }
}
