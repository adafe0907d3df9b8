package io.hengke.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.GivenTable;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A company with books from January to March 2026. Won: in January A and B by ads, C by fairs; in February D without a
 * channel; E before the books and F after the as-of day count nowhere.
 */
class AcquisitionTests {

    /** Lines with the customer they resolve to, directly or through an order or a ticket. */
    private static final String COST_LINES = """
        select l.cost_id, month_of(l.posted_on) as month, l.amount_minor, l.cost_type,
            split_part(l.cost_type, '.', 1) as cost_class, l.channel, l.campaign, c.customer_key
        from source_costs l left join customers_customer c using (customer_id)
        """;

    private final Engine engine = Engine.inMemory(EngineSettings.small());

    @BeforeEach
    void company() {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '2026-03-31', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)");
        engine.execute("create table brought (customer_id varchar, month date, margin bigint, acquisition bigint)");
        engine.execute("create table valued (customer_id varchar, clv_margin_minor bigint)");
        engine.execute("""
            insert into source_customers(customer_id, acquired_on, channel, is_listed) values
                ('A', date '2026-01-05', 'ads', true), ('B', date '2026-01-20', 'ads', true),
                ('C', date '2026-01-31', 'fairs', true), ('D', date '2026-02-10', null, true),
                ('E', date '2025-12-31', 'ads', true), ('F', date '2026-04-01', 'ads', true)
            """);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** 1,000 to share among 2 by ads and 1 by fairs: 666.67 and 333.33, the spare fen goes to the larger remainder, ads. */
    @Test
    void sharesCostWithoutAChannelInProportionToNewCustomers() {
        cost("2026-01-10", 1000, "acquisition.sales_pay", "", "");

        assertThat(channels("2026-01")).containsExactly("(all) 1000 0 3", "ads 667 0 2", "fairs 333 0 1");
    }

    /** 100 among 1, 1 and 1: the spare fen goes to the lowest channel name. */
    @Test
    void breaksTiesByTheLowerChannel() {
        engine.execute("update source_customers set channel = 'app' where customer_id = 'A'");
        cost("2026-01-10", 100, "acquisition.event", "", "");
        cost("2026-01-10", -100, "acquisition.advertising", "", "");

        assertThat(channels("2026-01"))
                .as("100 shared, the paid credit of 100 shared by itself")
                .containsExactly("(all) 0 -100 3", "ads 0 -34 1", "app 0 -33 1", "fairs 0 -33 1");
    }

    @Test
    void givesALineToTheChannelItNamesElseToTheChannelOfItsCustomer() {
        cost("2026-01-10", 900, "acquisition.advertising", "ads", "");
        cost("2026-02-10", 500, "acquisition.advertising", "fairs", "A");
        cost("2026-02-10", 70, "acquisition.sales_commission", "", "A");
        cost("2026-02-10", 8, "acquisition.content", "", "D");
        cost("2026-02-10", 1, "service.phone", "ads", "");

        assertThat(channels("2026-01")).containsExactly("(all) 900 900 3", "ads 900 900 2", "fairs 0 0 1");
        assertThat(channels("2026-02"))
                .containsExactly("(all) 578 508 1", "(none) 8 8 1", "ads 70 0 0", "fairs 500 500 0");
        assertThat(channels("all"))
                .containsExactly("(all) 1478 1408 4", "(none) 8 8 1", "ads 970 900 2", "fairs 500 500 1");
    }

    @Test
    void keepsCostOfAMonthThatWonNobodyWithoutAChannel() {
        cost("2026-01-10", 5, "acquisition.event", "", "");
        cost("2026-03-10", 333, "acquisition.event", "", "");

        assertThat(channels("2026-03")).containsExactly("(all) 333 0 0", "(none) 333 0 0");
    }

    @Test
    void sharesAmountsBeyondSixtyFourBitsWhenMultiplied() {
        cost("2026-01-10", 1_000_000_000_000_000_001L, "acquisition.event", "", "");

        assertThat(channels("2026-01")).contains("ads 666666666666666667 0 2", "fairs 333333333333333334 0 1");
    }

    /** Ads in January: cost 1,001 and 500 paid for 2 customers, half-even 500 and 250; value (3,000 + 0) / 2 = 1,500,
     * which is 3,000 / 1,001 of the cost. */
    @Test
    void roundsCostPerCustomerHalfToEvenAndComparesItWithTheirValue() {
        cost("2026-01-10", 500, "acquisition.advertising", "ads", "");
        cost("2026-01-10", 501, "acquisition.event", "ads", "");
        engine.execute("insert into valued values ('A', 3000), ('B', 0), ('C', 700), ('E', 9999)");

        assertThat(figures("2026-01", "ads")).isEqualTo("250 500 1500 2.997002997002997 null");
        assertThat(figures("2026-01", "fairs")).isEqualTo("0 0 700 null 0");
        assertThat(figures("2026-02", "(none)")).isEqualTo("0 0 null null 0");
        assertThat(figures("2026-03", "(all)")).isEqualTo("null null null null null");
    }

    /** Ads cost 1,000 in January. A brings 300 in January and 400 in March, B 300 in March: paid back at age 2. */
    @Test
    void paysBackAtTheFirstAgeAtWhichContributionCoversTheCost() {
        cost("2026-01-10", 1000, "acquisition.advertising", "ads", "");
        cost("2026-02-10", 50, "acquisition.advertising", "fairs", "");
        brings("A", "2026-01-01", 300, 500);
        brings("A", "2026-03-01", 400, 0);
        brings("B", "2026-03-01", 300, 500);
        brings("C", "2026-01-01", -10, 0);
        brings("C", "2026-02-01", 59, 0);

        assertThat(figures("2026-01", "ads")).endsWith(" 2");
        assertThat(figures("2026-01", "fairs"))
                .as("nothing to pay back in January, but a loss first")
                .endsWith(" 1");
        assertThat(figures("all", "fairs")).as("49 of 50 within the data").endsWith(" null");
        assertThat(rows("select age_months || ' ' || cumulative_margin_minor from acquisition_payback"
                        + " where period = '2026-01' and channel = 'ads' order by age_months"))
                .containsExactly("0 300", "2 1000");
    }

    /** A's lead came 40 days before the first purchase, B's touch 20 days: median 30 days is one month, 31 would be two. */
    @Test
    void setsNewCustomersAgainstTheCostOfTheMonthsBefore() {
        cost("2026-01-10", 900, "acquisition.advertising", "ads", "");
        engine.execute("insert into source_leads(lead_id, created_at, customer_id) values"
                + " ('l', timestamp '2025-12-01 09:00:00', 'A')");
        engine.execute("insert into source_touches(occurred_at, customer_id, channel) values"
                + " (timestamp '2026-01-01 09:00:00', 'B', 'ads'), (timestamp '2026-01-11 09:00:00', 'B', 'ads')");
        buys("A", "2026-01-10");
        buys("B", "2026-01-21");
        build("acquisition_lag", "acquisition_lag_month");

        assertThat(
                        rows(
                                "select channel || ' ' || customers || ' ' || median_days || ' ' || lag_months from acquisition_lag"))
                .containsExactly("(all) 2 30.0 1", "ads 2 30.0 1");
        assertThat(rows("select concat_ws(' ', month_text(month), channel, coalesce(lagged_cost_minor, -1),"
                        + " coalesce(cac_lagged_minor, -1)) from acquisition_lag_month order by month, channel"))
                .containsExactly(
                        "2026-01 (all) -1 -1",
                        "2026-01 ads -1 -1",
                        "2026-01 fairs -1 -1",
                        "2026-02 (all) 900 900",
                        "2026-02 (none) 0 0",
                        "2026-03 (all) 0 -1");
    }

    /** A and B bought in December and are lost in March: A brought 250 in the last year, B lost money; each replaced for 100. */
    @Test
    void imputesTheCostOfLosingCustomers() {
        cost("2026-01-10", 400, "acquisition.advertising", "", "");
        for (var day : List.of("2025-12-01", "2025-12-02", "2025-12-03", "2025-12-04")) {
            buys("A", day);
            buys("B", day);
        }
        engine.execute("update source_customers set acquired_on = date '2025-12-01' where customer_id = 'E'");
        brings("A", "2025-12-01", 250, 900);
        brings("A", "2024-01-01", 7777, 0);
        brings("B", "2025-12-01", -99, 0);
        build("acquisition_churn_cost");

        assertThat(rows(
                        "select month_text(month) || ' ' || lost || ' ' || margin_lost_minor || ' ' || replacement_minor"
                                + " || ' ' || churn_cost_minor from acquisition_churn_cost where lost > 0"))
                .containsExactly("2026-03 2 250 160 410");
    }

    @Test
    void addsContributionToCohorts() {
        cost("2026-01-10", 1, "acquisition.advertising", "", "");
        brings("A", "2026-01-01", 300, 100);
        brings("C", "2026-03-01", -50, 0);
        build("acquisition_cohort");

        assertThat(rows("select month_text(cohort_month) || ' ' || age_months || ' ' || customers || ' '"
                        + " || contribution_minor || ' ' || margin_minor || ' ' || retained_share from acquisition_cohort"
                        + " where cohort_month = date '2026-01-01' order by age_months"))
                .containsExactly("2026-01 0 3 200 300 0.0", "2026-01 1 3 0 0 0.0", "2026-01 2 3 -50 -50 0.0");
    }

    @Test
    void givesACampaignTheCostAndTheCustomersThatNameIt() {
        cost("2026-01-10", 300, "acquisition.advertising", "ads", "");
        engine.execute("update source_costs set campaign = 'spring'");
        cost("2026-01-11", 40, "acquisition.event", "ads", "");
        engine.execute("update source_customers set campaign = 'spring' where customer_id in ('A', 'B', 'E')");
        build("acquisition_campaign");

        assertThat(
                        rows(
                                "select campaign || ' ' || acquisition_cost_minor || ' ' || new_customers from acquisition_campaign"))
                .containsExactly("spring 300 2");
    }

    /**
     * Ads cost 1,000 in January: 400 name the campaign spring, 61 name its customer A, and of the other 539 each of the two
     * customers, A by spring and B by none, bears half, the spare fen to the lower name. Fairs hold no campaign.
     */
    @Test
    void sharesAChannelsCostAmongItsCampaignsToTheFen() {
        engine.execute("update source_customers set campaign = 'spring' where customer_id in ('A', 'E')");
        cost("2026-01-10", 300, "acquisition.advertising", "ads", "");
        cost("2026-01-10", 100, "acquisition.event", "ads", "");
        engine.execute("update source_costs set campaign = 'spring'");
        cost("2026-01-11", 61, "acquisition.sales_commission", "", "A");
        cost("2026-01-11", 539, "acquisition.sales_pay", "ads", "");
        cost("2026-02-11", 7, "acquisition.sales_pay", "fairs", "A");
        cost("2026-02-11", 5, "acquisition.advertising", "", "");
        engine.execute("insert into valued values ('A', 1462), ('B', 0)");
        brings("A", "2026-01-01", 700, 500);
        brings("A", "2026-03-01", 31, 0);
        build("acquisition_campaign_window", "acquisition_channel_period");

        assertThat(rows("select concat_ws(' ', channel, campaign, new_customers, paid_cost_minor, named_cost_minor,"
                        + " acquisition_cost_minor, coalesce(cac_paid_minor, -1), coalesce(cac_named_minor, -1),"
                        + " cac_loaded_minor, coalesce(clv_margin_minor, -1), coalesce(ltv_to_cac, -1),"
                        + " coalesce(payback_months, -1)) from acquisition_campaign_window order by channel, campaign"))
                .containsExactly(
                        "(none) (none) 1 0 0 5 -1 -1 5 -1 -1.0 -1",
                        "ads (none) 1 0 0 270 -1 -1 270 0 0.0 -1",
                        "ads spring 1 300 400 730 300 400 730 1462 2.0027397260273974 2",
                        "fairs (none) 1 0 0 7 -1 -1 7 -1 -1.0 -1");
        assertThat(rows("select channel || ' ' || sum(acquisition_cost_minor) || ' ' || sum(new_customers)"
                        + " from acquisition_campaign_window group by channel order by 1"))
                .isEqualTo(rows("select channel || ' ' || acquisition_cost_minor || ' ' || new_customers"
                        + " from acquisition_channel_period where period = 'all' and channel <> '(all)' order by 1"));
    }

    @Test
    void setsBudgetsAgainstTheLinesTheyCover() {
        cost("2026-01-10", 300, "acquisition.advertising", "ads", "");
        cost("2026-01-11", 40, "acquisition.event", "", "");
        cost("2026-01-12", 5, "service.phone", "ads", "");
        engine.execute("insert into source_budgets values (date '2026-01-01', 100, 'acquisition', null, null),"
                + " (date '2026-01-01', 200, 'acquisition', null, null), (date '2026-01-01', 7, null, 'ads', null),"
                + " (date '2026-02-01', 9, 'acquisition.event', null, null)");
        build("acquisition_budget");

        assertThat(rows("select coalesce(cost_type, '*') || ' ' || budget_minor || ' ' || actual_minor from"
                        + " acquisition_budget order by month, cost_type nulls first"))
                .containsExactly("* 7 305", "acquisition 300 340", "acquisition.event 9 0");
    }

    @Test
    void buildsEverythingOfNothing() {
        engine.execute("delete from source_customers");
        build("acquisition_cohort", "acquisition_lag_month", "acquisition_churn_cost");

        assertThat(channels("all")).containsExactly("(all) 0 0 0");
        assertThat(figures("all", "(all)")).isEqualTo("null null null null null");
    }

    private void cost(String day, long amount, String type, String channel, String customer) {
        engine.execute("""
            insert into source_costs(cost_id, posted_on, amount_minor, cost_type, channel, customer_id)
            select 'c' || count(*), date '%s', %d, '%s', %s, %s from source_costs
            """.formatted(day, amount, type, text(channel), text(customer)));
    }

    private static String text(String value) {
        return value.isEmpty() ? "null" : "'" + value + "'";
    }

    private void brings(String customer, String month, long margin, long acquisition) {
        engine.execute(
                "insert into brought values ('%s', date '%s', %d, %d)".formatted(customer, month, margin, acquisition));
    }

    private void buys(String customer, String day) {
        engine.execute("""
            insert into source_orders(order_id, customer_id, ordered_at, amount_minor, refund_minor)
            select 'o' || count(*), '%s', timestamp '%s 10:00:00', 1000, 0 from source_orders
            """.formatted(customer, day));
    }

    private List<String> channels(String period) {
        build("acquisition_channel_period");
        return rows("""
            select channel || ' ' || acquisition_cost_minor || ' ' || paid_cost_minor || ' ' || new_customers
            from acquisition_channel_period where period = '%s' order by channel
            """.formatted(period));
    }

    private String figures(String period, String channel) {
        build("acquisition_channel_period");
        return rows("""
            select concat_ws(' ', coalesce(cast(cac_paid_minor as varchar), 'null'),
                coalesce(cast(cac_loaded_minor as varchar), 'null'), coalesce(cast(clv_margin_minor as varchar), 'null'),
                coalesce(cast(ltv_to_cac as varchar), 'null'), coalesce(cast(payback_months as varchar), 'null'))
            from acquisition_channel_period where period = '%s' and channel = '%s'
            """.formatted(period, channel)).getFirst();
    }

    private void build(String... marts) {
        var models = Models.load();
        var given = List.of(
                new GivenTable("costing_cost_line", COST_LINES),
                new GivenTable("costing_customer_month", """
                    select c.customer_key, b.month, b.margin - b.acquisition as contribution_minor,
                        b.acquisition as acquisition_cost_minor
                    from brought b join customers_customer c using (customer_id)
                    """),
                new GivenTable("value_customer", """
                    select c.customer_key, v.clv_margin_minor from customers_customer c left join valued v using (customer_id)
                    """));
        var run = new ModelRun(engine, models, given);
        run.build("customers_customer", "ledger_cost");
        run.build(marts);
    }

    private List<String> rows(String sql) {
        return engine.query(sql, row -> String.valueOf(row.getString(1)));
    }
}
