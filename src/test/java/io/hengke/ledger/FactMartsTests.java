package io.hengke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The marts of facts: who, what and when, up to the as-of day. */
class FactMartsTests {

    private final Engine engine = Engine.inMemory(EngineSettings.small());

    @BeforeEach
    void twoCustomersAndThreeOrders() {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '2026-03-31', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)");
        engine.execute("insert into source_customers(customer_id, is_listed) values ('b', true), ('A', false)");
        engine.execute("""
            insert into source_orders(order_id, customer_id, ordered_at, amount_minor, refund_minor) values
                ('1', 'A', timestamp '2026-01-31 23:59:59', 1000, 0),
                ('2', 'A', timestamp '2026-03-31 23:59:59', 0, 300),
                ('3', 'b', timestamp '2026-04-01 00:00:00', 500, 0)
            """);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void numbersCustomersInTheOrderOfTheirBytes() {
        assertThat(rows("select customer_id from customers_customer order by customer_key", "customers_customer"))
                .containsExactly("A", "b");
    }

    @Test
    void leavesOutWhatHappenedAfterTheAsOfDay() {
        assertThat(rows("select order_id from ledger_order order by 1", "ledger_order"))
                .containsExactly("1", "2");
        assertThat(rows("select order_id from ledger_order_customer order by 1", "ledger_order_customer"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void countsAnOrderOfReturnsAsNoPurchase() {
        assertThat(rows(
                        "select month_text(month) || ' ' || revenue_minor || ' ' || refund_minor || ' ' || orders"
                                + " from ledger_customer_month order by month",
                        "ledger_customer_month"))
                .containsExactly("2026-01 1000 0 1", "2026-03 0 300 0");
    }

    @Test
    void listsEveryMonthEvenWhenNothingHappened() {
        assertThat(rows("select month_text(month) from ledger_month order by month", "ledger_month"))
                .containsExactly("2026-01", "2026-02", "2026-03");
    }

    @Test
    void buildsEveryMartOfEmptyTables() {
        engine.execute("delete from source_orders");
        var models = Models.load();
        new ModelRun(engine, models, List.of())
                .build(
                        "ledger_month",
                        "ledger_cost",
                        "ledger_subscription",
                        "ledger_budget",
                        "service_activity",
                        "service_ticket",
                        "service_ticket_customer",
                        "feedback_response",
                        "engagement_touch",
                        "sales_lead");
        assertThat(engine.queryLong("select count(*) from ledger_month")).isEqualTo(1);
    }

    private List<String> rows(String sql, String mart) {
        new ModelRun(engine, Models.load(), List.of()).build(mart);
        return engine.query(sql, row -> row.getString(1));
    }
}
