package io.hengke.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.costing.CostingModel;
import io.hengke.scorecard.MetricCatalogue;
import io.hengke.scorecard.Scorecard;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real catalogue over real marts and kernels. As-of day 2026-03-31. */
class CatalogueTests {

    private final Engine engine = Engine.inMemory(EngineSettings.small());
    private final Models models = Models.load();
    private final MetricCatalogue catalogue = MetricCatalogue.load(models);

    @BeforeEach
    void emptyCompany() {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '2026-03-31', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void evaluatesEveryMetricOfNothingAndSaysWhatIsMissing() {
        evaluate();

        assertThat(engine.queryLong("select count(distinct metric) from scorecard_metric"))
                .isEqualTo(catalogue.metrics().size());
        assertThat(
                        column(
                                "select metric from scorecard_metric where value is null and (reason_zh is null or reason_en is null)"))
                .isEmpty();
        assertThat(column("select metric from scorecard_metric where value is not null"))
                .isEmpty();
    }

    /** 60 promoters, 10 detractors, 30 others: NPS 50, standard error 6.7082, adjusted Wald band 35.4666 to 61.6208. */
    @Test
    void measuresRecommendationWithItsBand() {
        engine.execute("""
            insert into source_responses(response_id, submitted_at, question, score)
            select 'r' || i, timestamp '2026-03-01 00:00:00', 'nps',
                case when i < 60 then 9 + i % 2 when i < 70 then i % 7 else 7 + i % 2 end
            from range(100) as v(i)
            """);
        evaluate();

        assertThat(value("nps")).isEqualTo(50);
        assertThat(value("nps_standard_error")).isCloseTo(6.7082, within(5e-5));
        assertThat(value("nps_low")).isCloseTo(35.4666, within(5e-5));
        assertThat(value("nps_high")).isCloseTo(61.6208, within(5e-5));
    }

    /**
     * A (channel ads) buys for 100.00 with 10.00 refunded in January and for 50.00 in February; B buys for 70.00. Winning
     * both cost 30.00; the budget was 25.00. A ticket is answered after 30 minutes; a subscription of 20.00 ends.
     */
    @Test
    void computesASmallCompanyByHand() {
        engine.execute("""
            insert into source_customers(customer_id, acquired_on, channel, referred_by, is_listed) values
                ('A', date '2026-01-05', 'ads', null, true), ('B', date '2026-01-06', 'ads', 'A', true)
            """);
        engine.execute("""
            insert into source_orders(order_id, customer_id, ordered_at, amount_minor, refund_minor, cost_of_goods_minor)
            values ('1', 'A', timestamp '2026-01-05 10:00:00', 10000, 1000, 4000),
                ('2', 'A', timestamp '2026-02-05 10:00:00', 5000, 0, 2000),
                ('3', 'B', timestamp '2026-01-06 10:00:00', 7000, 0, null)
            """);
        engine.execute("insert into source_costs(cost_id, posted_on, amount_minor, cost_type, channel) values"
                + " ('c', date '2026-01-31', 3000, 'acquisition.advertising', 'ads')");
        engine.execute("insert into source_budgets values (date '2026-01-01', 2500, 'acquisition', null, null)");
        engine.execute("insert into source_tickets(ticket_id, customer_id, opened_at, first_response_at, is_complaint)"
                + " select 't' || i, 'A', timestamp '2026-02-01 09:00:00', timestamp '2026-02-01 09:30:00', i = 0"
                + " from range(10) as v(i)");
        engine.execute(
                "insert into source_subscriptions(subscription_id, customer_id, started_on, ended_on,"
                        + " monthly_amount_minor) select 's' || i, 'B', date '2026-01-01', date '2026-03-10', 200 from range(10) as v(i)");
        evaluate();

        assertThat(value("net_revenue")).isEqualTo(21000);
        assertThat(value("average_order_value")).isEqualTo(7000);
        assertThat(value("median_order_value")).isEqualTo(7000);
        assertThat(value("purchase_frequency")).isEqualTo(1.5);
        assertThat(value("cac_loaded")).isEqualTo(1500);
        assertThat(value("cac_paid")).isEqualTo(1500);
        assertThat(value("budget_variance")).isEqualTo(0.2);
        assertThat(value("first_response_median")).isEqualTo(30);
        assertThat(value("first_response_p90")).isEqualTo(30);
        assertThat(value("contribution_per_customer")).isEqualTo((21000 - 6000 - 3000) / 2.0);
        assertThat(value("loss_making_share")).as("2 customers are too few").isNull();
        assertThat(value("payback_months"))
                .as("paid back in the month of acquisition")
                .isZero();
        assertThat(value("whale_curve_peak")).isEqualTo(1);
        assertThat(value("recurring_revenue")).as("of the last month").isNull();
        assertThat(column("select period || ' ' || value from scorecard_metric where metric = 'recurring_revenue'"
                        + " and value is not null order by period"))
                .containsExactly("2026-01 2000.0", "2026-02 2000.0");
        assertThat(column("select numerator || '/' || denominator || ' ' || dimensions from scorecard_metric"
                        + " where metric = 'cac_loaded' and period = 'all' order by dimensions desc"))
                .containsExactly("3000/2 {}", "3000/2 {\"channel\":\"ads\"}");
    }

    private void evaluate() {
        new ModelRun(engine, models, Kernels.all(CostingModel.builtIn(), catalogue, Kernels.Choices.STANDARD))
                .build(Scorecard.TABLE);
    }

    private Double value(String metric) {
        return engine.query(
                        "select value from scorecard_metric where metric = '%s' and period = 'all' and dimensions = '{}'"
                                .formatted(metric),
                        row -> (Double) row.getObject(1))
                .getFirst();
    }

    private List<String> column(String sql) {
        return engine.query(sql, row -> String.valueOf(row.getString(1)));
    }
}
