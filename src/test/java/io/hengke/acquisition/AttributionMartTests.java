package io.hengke.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.GivenTable;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A company with books from January to March 2026. A, B and D are won and buy; O was won before the books. */
class AttributionMartTests {

    private final Engine engine = Engine.inMemory(EngineSettings.small());

    @BeforeEach
    void company() {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '2026-03-31', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)");
        engine.execute("""
            insert into source_customers(customer_id, acquired_on, channel, is_listed) values
                ('A', date '2026-02-10', 'ads', true), ('B', date '2026-02-20', null, true),
                ('D', date '2026-03-01', 'mail', true), ('O', date '2025-12-31', 'ads', true)
            """);
        engine.execute("""
            insert into source_orders(order_id, customer_id, ordered_at, amount_minor, refund_minor) values
                ('1', 'A', timestamp '2026-02-10 12:00:00', 10000, 1000),
                ('2', 'A', timestamp '2026-03-10 12:00:00', 99999, 0),
                ('3', 'B', timestamp '2026-02-20 12:00:00', 500, 700),
                ('4', 'D', timestamp '2026-03-01 00:00:00', 100, 0),
                ('5', 'O', timestamp '2026-01-05 12:00:00', 100, 0)
            """);
        engine.execute("insert into source_costs(cost_id, posted_on, amount_minor, cost_type) values"
                + " ('c', date '2026-01-10', 1, 'overhead.rent')");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void followsAVisitorToTheCustomerAndStopsAtTheFirstPurchase() {
        touch("2025-10-01 10:00:00", "A", "", "fair");
        touch("2026-01-20 10:00:00", "", "v1", "ads");
        touch("2026-02-05 10:00:00", "A", "v1", "seo");
        touch("2026-02-10 12:00:01", "A", "", "mail");

        assertThat(paths()).containsExactly("ads seo 1 9000 0");
    }

    @Test
    void looksBackAsFarAsAsked() {
        touch("2026-01-11 10:00:00", "A", "", "ads");
        touch("2026-01-12 10:00:00", "A", "", "seo");
        build(new AttributionSettings(29, 7, 1, true, true), "int_acquisition_path");

        assertThat(readPaths()).containsExactly("seo 1 9000 0");
    }

    @Test
    void countsTheWholeDayOfAnOrderWithoutATime() {
        touch("2026-03-01 15:00:00", "D", "", "mail");
        touch("2026-03-02 00:00:00", "D", "", "ads");

        assertThat(paths()).containsExactly("mail 1 100 0");
    }

    @Test
    void takesPeopleWhoNeverBoughtAsPathsThatLedNowhere() {
        touch("2026-01-01 10:00:00", "", "v8", "ads");
        touch("2026-03-01 10:00:00", "", "v8", "ads");
        touch("2026-03-01 10:00:00", "", "v9", "seo");
        touch("2025-12-31 10:00:00", "", "v7", "seo");
        touch("2025-12-31 10:00:00", "O", "", "seo");

        assertThat(paths()).containsExactly("ads ads 0 0 1", "seo 0 0 1");
    }

    @Test
    void dropsRepeatsIfAsked() {
        touch("2026-02-01 10:00:00", "A", "", "ads");
        touch("2026-02-02 10:00:00", "A", "", "ads");
        touch("2026-02-03 10:00:00", "A", "", "seo");
        touch("2026-02-04 10:00:00", "A", "", "ads");
        build(new AttributionSettings(90, 7, 1, true, false), "int_acquisition_path");

        assertThat(readPaths()).containsExactly("ads seo ads 1 9000 0");
    }

    /** A: ads a week before seo, so 1/3 and 2/3 of 9,000; D: mail; B's 0 had no touch. */
    @Test
    void creditsAllConversionsAndTheirValueUnderEveryModel() {
        touch("2026-01-29 10:00:00", "A", "", "ads");
        touch("2026-02-05 10:00:00", "A", "", "seo");
        touch("2026-03-01 15:00:00", "D", "", "mail");
        build(AttributionSettings.DEFAULT, "acquisition_attribution");

        assertThat(rows("select concat_ws(' ', model, channel, conversions, value_minor) from acquisition_attribution"
                        + " where conversions_micro > 0 order by model, channel"))
                .containsExactly(
                        "first (none) 1.000000 0",
                        "first ads 1.000000 9000",
                        "first mail 1.000000 100",
                        "last (none) 1.000000 0",
                        "last mail 1.000000 100",
                        "last seo 1.000000 9000",
                        "linear (none) 1.000000 0",
                        "linear ads 0.500000 4500",
                        "linear mail 1.000000 100",
                        "linear seo 0.500000 4500",
                        "markov (none) 1.000000 0",
                        "markov ads 0.666667 4525",
                        "markov mail 0.666667 50",
                        "markov seo 0.666666 4525",
                        "position (none) 1.000000 0",
                        "position ads 0.500000 4500",
                        "position mail 1.000000 100",
                        "position seo 0.500000 4500",
                        "shapley (none) 1.000000 0",
                        "shapley ads 0.500000 4500",
                        "shapley mail 1.000000 100",
                        "shapley seo 0.500000 4500",
                        "time_decay (none) 1.000000 0",
                        "time_decay ads 0.333333 3000",
                        "time_decay mail 1.000000 100",
                        "time_decay seo 0.666667 6000");
    }

    /**
     * 40 buyers see ads, then seo; the other 60 seo first and ads last. So ads cost 6,000 for 40 or for 60 buyers and seo
     * 4,000 for 60 or for 40; a buyer of all 103 costs 97 and is worth 120.
     */
    @Test
    void namesTheDecisionsThatDependOnTheModel() {
        engine.execute("""
            insert into source_customers(customer_id, acquired_on, channel, is_listed)
            select 'N' || i, date '2026-03-05', 'ads', true from range(100) t(i)
            """);
        engine.execute("""
            insert into source_orders(order_id, customer_id, ordered_at, amount_minor, refund_minor)
            select 'N' || i, 'N' || i, timestamp '2026-03-05 12:00:00', 100, 0 from range(100) t(i)
            """);
        engine.execute("""
            insert into source_touches(occurred_at, customer_id, channel)
            select timestamp '2026-03-01 12:00:00', 'N' || i, case when i < 40 then 'ads' else 'seo' end from range(100) t(i)
            union all
            select timestamp '2026-03-02 12:00:00', 'N' || i, case when i < 40 then 'seo' else 'ads' end from range(100) t(i)
            """);
        engine.execute("insert into source_costs(cost_id, posted_on, amount_minor, cost_type, channel) values"
                + " ('a', date '2026-03-10', 6000, 'acquisition.advertising', 'ads'),"
                + " ('s', date '2026-03-10', 4000, 'acquisition.advertising', 'seo')");
        build(AttributionSettings.DEFAULT, "acquisition_attribution_flip");

        assertThat(rows("select concat_ws(' ', channel, model, cac_minor, cac_low_minor, cac_high_minor)"
                        + " from acquisition_attribution_cac where channel = 'ads' and model in ('first', 'last')"
                        + " order by model"))
                .containsExactly("ads first 150 100 150", "ads last 100 100 150");
        assertThat(rows("select concat_ws(' ', kind, channel, low_model, low, high_model, high)"
                        + " from acquisition_attribution_flip order by kind, channel"))
                .containsExactly(
                        "average_cac seo first 67.0 last 100.0",
                        "ltv_to_cac_1 ads first 0.8 last 1.2",
                        "rank ads last 1.0 first 2.0",
                        "rank seo first 1.0 last 2.0");
    }

    /** 200 channels; A saw each of them once, and the first 150 by name once more: 2 of 350, and 50 of 350 for the others. */
    @Test
    void putsTheRarestOfVeryManyChannelsTogether() {
        engine.execute("""
            insert into source_touches(occurred_at, customer_id, channel)
            select timestamp '2026-02-01 00:00:00' + to_minutes(cast(i as integer)), 'A', format('c{:03d}', i % 200)
            from range(350) t(i)
            """);
        build(AttributionSettings.DEFAULT, "acquisition_attribution");

        assertThat(rows("select count(distinct channel) from acquisition_attribution"))
                .containsExactly("152");
        assertThat(rows("select concat_ws(' ', channel, conversions) from acquisition_attribution"
                        + " where model = 'linear' and channel in ('(other)', 'c000', 'c149') order by channel"))
                .containsExactly("(other) 0.142857", "c000 0.005715", "c149 0.005714");
    }

    @Test
    void creditsNothingWithoutTouches() {
        build(AttributionSettings.DEFAULT, "acquisition_attribution_flip");

        assertThat(rows("select channel from acquisition_attribution")).isEmpty();
        assertThat(rows("select channel from acquisition_attribution_cac")).isEmpty();
    }

    @Test
    void creditsNothingWithoutBuyers() {
        engine.execute("delete from source_orders");
        touch("2026-03-01 10:00:00", "", "v8", "ads");
        build(AttributionSettings.DEFAULT, "acquisition_attribution_flip");

        assertThat(rows("select distinct conversions from acquisition_attribution"))
                .containsExactly("0.000000");
    }

    private void touch(String at, String customer, String visitor, String channel) {
        engine.execute("insert into source_touches(occurred_at, customer_id, visitor_id, channel) values"
                + " (timestamp '%s', nullif('%s', ''), nullif('%s', ''), '%s')"
                        .formatted(at, customer, visitor, channel));
    }

    private List<String> paths() {
        build(AttributionSettings.DEFAULT, "int_acquisition_path");
        return readPaths();
    }

    private List<String> readPaths() {
        var names = engine.query(
                "select distinct channel, channel_no from int_acquisition_touch_channel order by channel_no",
                row -> row.getString(1));
        return engine.query(
                "select path, conversions, value_minor, nulls from int_acquisition_path order by path", row -> {
                    var path = new StringBuilder();
                    row.getString(1)
                            .chars()
                            .forEach(it -> path.append(names.get(it - 'A')).append(' '));
                    return path.toString() + row.getLong(2) + " " + row.getLong(3) + " " + row.getLong(4);
                });
    }

    private void build(AttributionSettings settings, String mart) {
        var kernels = new ArrayList<Kernel>(Acquisition.kernels(settings));
        kernels.add(new GivenTable("costing_cost_line", """
            select l.cost_id, month_of(l.posted_on) as month, l.amount_minor, l.cost_type,
                split_part(l.cost_type, '.', 1) as cost_class, l.channel, l.campaign, c.customer_key
            from source_costs l left join customers_customer c using (customer_id)
            """));
        kernels.add(new GivenTable("costing_customer_month", """
            select customer_key, acquired_month as month, cast(0 as bigint) as contribution_minor,
                cast(0 as bigint) as acquisition_cost_minor from customers_customer where false
            """));
        kernels.add(new GivenTable(
                "value_customer",
                "select customer_key, cast(120 as bigint) as clv_margin_minor from customers_customer"));
        var run = new ModelRun(engine, Models.load(), kernels);
        run.build("customers_customer", "ledger_cost");
        run.build(mart);
    }

    private List<String> rows(String sql) {
        return engine.query(sql, row -> String.valueOf(row.getString(1)));
    }
}
