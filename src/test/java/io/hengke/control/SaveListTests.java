package io.hengke.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Language;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.GivenTable;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * 1: core, 400.00 worth, leaves with 0.5. 2: low, 100.00 and 0.8. 3: has left. 4: worth nothing. 5: no value known.
 */
class SaveListTests {

    private final Engine engine = Engine.inMemory(EngineSettings.small());
    private String predicted = "select 0 as customer_key, 0.0 as probability where false";

    @AfterEach
    void close() {
        engine.close();
    }

    /** 1: value at risk 200, saved by a gift 0.2 × 200 − 30 = 10; by a call 0.1 × 200 − 5 = 15. 2: 80, call 3; gifts are for core. */
    @Test
    void ranksCustomersByWhatTheActionIsExpectedToSave() {
        build("""
            actions:
              - {code: gift, cost: 30, effect: 0.2, tiers: [core]}
              - {code: call, cost: 5, effect: 0.1}
            """);

        assertThat(list()).containsExactly("1 1 call 500 1500", "2 2 call 500 300");
        assertThat(results()).containsExactly("gift 0 0 0", "call 2 1000 1800");
    }

    /** One call for both: it is worth 15 to customer 1, who would else have the gift for 10, and 3 to customer 2. */
    @Test
    void keepsLimits() {
        build("""
            budget: 35
            contacts: 1
            actions:
              - {code: gift, cost: 30, effect: 0.2, tiers: [core]}
              - {code: call, cost: 5, effect: 0.1, capacity: 1}
            """);

        assertThat(list()).containsExactly("1 1 call 500 1500");
        assertThat(
                        rows(
                                "select budget_minor || ' ' || value_minor || ' ' || (bound_minor >= value_minor) from control_allocation"))
                .containsExactly("3500 1500 true");
    }

    @Test
    void listsNobodyWhereNoActionPays() {
        build("actions: [{code: gift, cost: 3000, effect: 0.2}]");

        assertThat(list()).isEmpty();
        assertThat(results()).containsExactly("gift 0 0 0");
    }

    /** The churn model says 0.1 of customer 1, whose silence alone would say 0.5: 40 at risk, a call is worth 4 − 5. */
    @Test
    void believesTheChurnModelBeforeTheSilence() {
        predicted = "select 1 as customer_key, 0.1 as probability";
        build("actions: [{code: call, cost: 5, effect: 0.1}]");

        assertThat(list()).containsExactly("1 2 call 500 300");
    }

    private void build(String plan) {
        var kernels = new ArrayList<Kernel>(Control.kernels(ActionsFile.parse("actions.yaml", plan, 2, Language.EN)));
        kernels.add(new GivenTable("value_customer", """
            select * from (values (1, 0.5, 40000::bigint, 'core'), (2, 0.2, 10000, 'low'), (3, 0.1, 90000, 'core'),
                (4, 0.1, -5, 'low'), (5, null, null, null)) t(customer_key, p_alive, clv_margin_minor, tier)
            """));
        kernels.add(new GivenTable(
                "retention_customer",
                "select cast(i as integer) as customer_key, i = 3 as is_churned from range(1, 6) t(i)"));
        kernels.add(new GivenTable("retention_churn_risk", predicted));
        new ModelRun(engine, Models.load(), kernels).build("control_action_result");
    }

    private List<String> list() {
        return rows("select concat_ws(' ', place, customer_key, action, cost_minor, save_value_minor)"
                + " from control_save_list order by place");
    }

    private List<String> results() {
        return rows("select concat_ws(' ', action, uses, spent_minor, save_value_minor) from control_action_result"
                + " order by action_no");
    }

    private List<String> rows(String sql) {
        return engine.query(sql, row -> String.valueOf(row.getString(1)));
    }
}
