package io.hengke.retention;

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

/** Who leaves, when, and who comes back. As-of day 2026-06-30, three own median gaps of silence excused. */
class RetentionTests {

    private final Engine engine = Engine.inMemory(EngineSettings.small());

    @BeforeEach
    void emptyCompany() {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '2026-06-30', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** Gaps 30, 40, 50: median 40, so 120 days are excused. Last purchase 2026-01-29, so lost on day 121, 2026-05-30. */
    @Test
    void losesACustomerSilentForLongerThanThreeOfItsOwnMedianGaps() {
        buys("A", "2025-10-01", "2025-10-31", "2025-12-10", "2026-01-29");

        assertThat(customer("A")).isEqualTo("rhythm 40.0 120 152 true 2026-05-30 false null");
    }

    @Test
    void keepsACustomerOnTheLastExcusedDay() {
        asOf("2026-05-29");
        buys("A", "2025-10-01", "2025-10-31", "2025-12-10", "2026-01-29");

        assertThat(customer("A")).isEqualTo("rhythm 40.0 120 120 false null false null");
    }

    /** Own medians: B 40, C 60, so the company's is 50 and everybody with fewer than 3 gaps is excused for 150 days. */
    @Test
    void measuresACustomerWithFewGapsByTheCompanysMedian() {
        buys("A", "2026-01-01");
        buys("B", "2026-01-01", "2026-02-10");
        buys("C", "2026-01-01", "2026-03-02");

        assertThat(customer("A")).isEqualTo("rhythm null 150 180 true 2026-06-01 false null");
        assertThat(customer("B")).isEqualTo("rhythm 40.0 150 140 false null false null");
        assertThat(customer("C")).isEqualTo("rhythm 60.0 150 120 false null false null");
    }

    @Test
    void excusesNinetyDaysAtLeastHoweverFastTheRhythm() {
        buys("A", "2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-04");

        assertThat(customer("A")).isEqualTo("rhythm 1.0 90 118 true 2026-06-03 false null");
    }

    @Test
    void excusesAYearWhereNobodyEverBoughtTwice() {
        buys("A", "2025-06-30");

        assertThat(customer("A")).isEqualTo("rhythm null 365 365 false null false null");
    }

    /** The rhythm is daily, so 90 days are excused: the silences from 2025-06-04 and from 2025-10-01 on were both churn. */
    @Test
    void winsBackACustomerWhoBuysAfterASilenceThatWasChurnAtThatTime() {
        buys("A", "2025-06-01", "2025-06-02", "2025-06-03", "2025-06-04", "2025-10-01", "2026-06-20");

        assertThat(customer("A")).isEqualTo("rhythm 1.0 90 10 false null true 2026-06-20");
        assertThat(engine.queryLong("select times_lost from retention_customer"))
                .isEqualTo(2);
        assertThat(column("select ended_on from retention_spell where ended_on is not null order by 1"))
                .containsExactly("2025-09-03", "2025-12-31");
    }

    @Test
    void countsReturnsAsNoPurchase() {
        buys("A", "2026-01-01");
        engine.execute("insert into source_orders(order_id, customer_id, ordered_at, amount_minor, refund_minor)"
                + " values ('r', 'A', timestamp '2026-06-01', 0, 100)");

        assertThat(customer("A")).startsWith("rhythm null 365 180 false");
    }

    @Test
    void losesASubscriberOnTheDayTheLastSubscriptionEnded() {
        subscribes("A", "2026-01-01", "'2026-04-01'");
        subscribes("A", "2026-03-15", "'2026-05-20'");

        assertThat(customer("A")).isEqualTo("contractual null null null true 2026-05-20 false null");
    }

    @Test
    void keepsASubscriberWhoseSubscriptionRunsOnOrEndsAfterTheAsOfDay() {
        subscribes("A", "2026-01-01", "null");
        subscribes("B", "2026-01-01", "'9999-12-31'");
        subscribes("C", "2026-01-01", "'2026-07-01'");
        subscribes("D", "2026-01-01", "'2026-06-30'");

        assertThat(customer("A")).isEqualTo("contractual null null null false null false null");
        assertThat(customer("B")).isEqualTo("contractual null null null false null false null");
        assertThat(customer("C")).isEqualTo("contractual null null null false null false null");
        assertThat(customer("D")).isEqualTo("contractual null null null true 2026-06-30 false null");
    }

    @Test
    void winsBackASubscriberOnTheDayOfTheNextSubscription() {
        subscribes("A", "2026-01-01", "'2026-02-01'");
        subscribes("A", "2026-02-01", "'2026-03-01'");
        subscribes("A", "2026-04-01", "null");

        assertThat(customer("A")).isEqualTo("contractual null null null false null true 2026-04-01");
        assertThat(engine.queryLong("select times_lost from retention_customer"))
                .isEqualTo(1);
    }

    @Test
    void letsTheContractDecideWhileItRunsAndPurchasesAfterIt() {
        subscribes("A", "2026-01-01", "'2026-06-01'");
        buys("A", "2026-05-30");
        subscribes("B", "2026-01-01", "'2026-06-01'");
        buys("B", "2026-05-30", "2026-06-01");
        buys("C", "2025-12-20");
        subscribes("C", "2026-01-01", "'2026-01-10'");

        assertThat(customer("A")).contains("contractual", "true 2026-06-01 false null");
        assertThat(customer("B")).contains("rhythm", "false null false null");
        assertThat(customer("C")).contains("contractual", "true 2026-01-10 false null");
    }

    @Test
    void judgesNobodyWhoNeverBoughtNorSubscribed() {
        engine.execute("insert into source_customers(customer_id, is_listed) values ('A', true)");
        subscribes("B", "2026-03-01", "'2026-03-01'");

        assertThat(customer("A")).isEqualTo("none null null null false null false null");
        assertThat(customer("B")).isEqualTo("none null null null false null false null");
    }

    /**
     * A buys once and stays (365 days excused); B subscribes in January and is lost in March; C is lost in February
     * and back in April.
     */
    @Test
    void carriesTheBodyOfCustomersFromMonthToMonth() {
        buys("A", "2026-01-15");
        subscribes("B", "2026-01-20", "'2026-03-01'");
        subscribes("C", "2026-01-01", "'2026-02-10'");
        subscribes("C", "2026-04-01", "null");
        build("retention_month");

        assertThat(column("""
            select month_text(month) || ': ' || customers_at_start || ' +' || new || ' +' || won_back || ' -' || lost
                || ' = ' || customers_at_end || ', kept ' || kept || ', gone ' || lost_at_start
            from retention_month order by month
            """))
                .containsExactly(
                        "2026-01: 0 +3 +0 -0 = 3, kept 0, gone 0",
                        "2026-02: 3 +0 +0 -1 = 2, kept 2, gone 0",
                        "2026-03: 2 +0 +0 -1 = 1, kept 1, gone 1",
                        "2026-04: 1 +0 +1 -0 = 2, kept 1, gone 2",
                        "2026-05: 2 +0 +0 -0 = 2, kept 2, gone 1",
                        "2026-06: 2 +0 +0 -0 = 2, kept 2, gone 1");
    }

    @Test
    void startsTheFirstMonthWithSubscribersFromBeforeIt() {
        subscribes("A", "2025-01-01", "null");
        buys("B", "2026-06-01");
        build("retention_month");

        assertThat(column("select customers_at_start || ' ' || new || ' ' || customers_at_end from retention_month"))
                .containsExactly("1 1 2");
    }

    /** Cohort 2026-04: A and B; A buys in April and June, B subscribes from May on. C's acquisition is after the as-of day. */
    @Test
    void followsCohortsByAge() {
        acquired("A", "2026-04-02");
        acquired("B", "2026-04-30");
        acquired("C", "2026-07-01");
        buys("A", "2026-04-03", "2026-06-01", "2026-06-02");
        buys("A", "2026-03-31");
        subscribes("B", "2026-05-31", "null");
        build("retention_cohort");

        assertThat(column("""
            select month_text(cohort_month) || ' ' || age_months || ': ' || active || '/' || customers || ' ' || revenue_minor
            from retention_cohort order by cohort_month, age_months
            """)).containsExactly("2026-04 0: 1/2 2000", "2026-04 1: 1/2 0", "2026-04 2: 2/2 2000");
    }

    /**
     * A pays 50 from January, a second 50 from February to March; B pays 50 in January only and again from April. The
     * ledger begins in January.
     */
    @Test
    void followsRecurringRevenueFromMonthEndToMonthEnd() {
        buys("Z", "2026-01-01");
        subscribes("A", "2025-12-01", "null");
        subscribes("A", "2026-02-10", "'2026-04-01'");
        subscribes("B", "2026-01-05", "'2026-02-01'");
        subscribes("B", "2026-04-05", "'2026-06-30'");
        build("retention_subscription_month");

        assertThat(column("""
            select concat_ws(' ', month_text(month), start_minor, new_minor, expansion_minor, reactivated_minor,
                contraction_minor, churned_minor, end_minor, subscribers_at_start, subscribers_lost)
            from retention_subscription_month order by month
            """))
                .containsExactly(
                        "2026-01 5000 5000 0 0 0 0 10000 1 0",
                        "2026-02 10000 0 5000 0 0 5000 10000 2 1",
                        "2026-03 10000 0 0 0 0 0 10000 1 0",
                        "2026-04 10000 0 0 5000 5000 0 10000 1 0",
                        "2026-05 10000 0 0 0 0 0 10000 2 0",
                        "2026-06 10000 0 0 0 0 5000 5000 2 1");
    }

    @Test
    void readsTheWayOfAContactFromTheActivityElseFromItsChannel() {
        known("A");
        engine.execute("""
            insert into source_activities(activity_id, occurred_at, customer_id, activity, channel, quantity_micro, seconds)
            values ('1', timestamp '2026-05-01 00:00:00', 'A', 'CALL', null, 1, 1),
                ('2', timestamp '2026-05-01 00:00:00', 'A', '回访', '电话', 1, 1),
                ('3', timestamp '2026-05-01 00:00:00', 'A', 'pick', null, 1, 1),
                ('4', timestamp '2026-05-01 00:00:00', 'A', '自助服务', '电话', 1, 1)
            """);
        engine.execute("insert into source_costs(cost_id, posted_on, amount_minor, cost_type) values"
                + " ('1', date '2026-05-31', 700, 'service.phone'), ('2', date '2026-05-31', 9, 'service.facility')");
        build("retention_contact_month");

        assertThat(column(
                        "select way || ' ' || contacts || ' ' || cost_minor from retention_contact_month order by way"))
                .containsExactly("phone 2 700", "self_service 1 0");
    }

    @Test
    void buildsEverythingOfNothing() {
        build("retention_customer", "retention_month", "retention_cohort", "retention_subscription_month");

        assertThat(engine.queryLong("select count(*) from retention_customer")).isZero();
        assertThat(engine.queryLong("select customers_at_end from retention_month"))
                .isZero();
    }

    private void asOf(String day) {
        engine.execute("update source_settings set as_of = date '%s'".formatted(day));
    }

    private void acquired(String customer, String day) {
        engine.execute(
                "insert into source_customers(customer_id, acquired_on, is_listed) values ('%s', date '%s', true)"
                        .formatted(customer, day));
    }

    private void known(String customer) {
        engine.execute("""
            insert into source_customers(customer_id, is_listed)
            select '%1$s', true where not exists (select 1 from source_customers where customer_id = '%1$s')
            """.formatted(customer));
    }

    private void buys(String customer, String... days) {
        known(customer);
        for (var day : days) {
            engine.execute("""
                insert into source_orders(order_id, customer_id, ordered_at, amount_minor, refund_minor)
                select 'o' || count(*), '%s', timestamp '%s 10:00:00', 1000, 0 from source_orders
                """.formatted(customer, day));
        }
    }

    private void subscribes(String customer, String from, String until) {
        known(customer);
        engine.execute("""
            insert into source_subscriptions(subscription_id, customer_id, started_on, ended_on, monthly_amount_minor)
            select 's' || count(*), '%s', date '%s', cast(%s as date), 5000 from source_subscriptions
            """.formatted(customer, from, until));
    }

    private String customer(String id) {
        build("retention_customer");
        return column("""
            select concat_ws(' ', r.kind, coalesce(cast(median_gap_days as varchar), 'null'),
                coalesce(cast(allowed_gap_days as varchar), 'null'), coalesce(cast(silent_days as varchar), 'null'),
                is_churned, coalesce(cast(churned_on as varchar), 'null'),
                was_won_back, coalesce(cast(won_back_on as varchar), 'null'))
            from retention_customer r join customers_customer c on c.customer_key = r.customer_key where customer_id = '%s'
            """.formatted(id)).getFirst();
    }

    private void build(String... marts) {
        new ModelRun(engine, Models.load(), List.of()).build(marts);
    }

    private List<String> column(String sql) {
        return engine.query(sql, row -> String.valueOf(row.getString(1)));
    }
}
