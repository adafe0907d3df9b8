package io.hengke.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every effect that docs/demo-company.md promises, measured from the files of the standard company. */
class DemoEffectsTests {

    @TempDir
    static Path folder;

    static DemoDatabase company;

    @BeforeAll
    static void generate() throws IOException, SQLException {
        DemoCompany.generate(folder, DemoParameters.ofSize(DemoParameters.STANDARD_CUSTOMERS), 20241111, Progress.NONE);
        company = new DemoDatabase(folder);
    }

    @AfterAll
    static void close() throws SQLException {
        company.close();
    }

    @Test
    void hasTheSizeThatIsDocumented() throws SQLException {
        assertThat(company.number("select count(distinct customer_id) from customers where customer_id < 'C9'"))
                .isEqualTo(20_000);
        assertThat(company.number("select count(*) from orders")).isBetween(280_000.0, 320_000.0);
        assertThat(company.number("select count(*) / (select count(*) from orders) from order_lines"))
                .isBetween(1.5, 1.7);
        assertThat(company.number("select count(*) from costs")).isBetween(5_000.0, 15_000.0);
        assertThat(company.number(
                        "select count(*) from purchase where ordered_at < '2024-11-01' or ordered_at >= '2026-11-01'"))
                .isZero();
    }

    @Test
    void ordersAmountsAreTheSumsOfTheirLines() throws SQLException {
        assertThat(company.number("""
                select count(*)
                from (
                    select order_id,
                        sum(greatest(cast(amount as decimal(18, 2)), 0)) as amount,
                        -sum(least(cast(amount as decimal(18, 2)), 0)) as refund,
                        sum(cast(cost_of_goods as decimal(18, 2))) as goods
                    from order_lines group by order_id
                ) as summed
                full join (select * from orders where order_id similar to '[OR]0.*') as orders using (order_id)
                where summed.amount is distinct from cast(orders.amount as decimal(18, 2))
                    or summed.refund is distinct from cast(orders.refund as decimal(18, 2))
                    or summed.goods is distinct from cast(orders.cost_of_goods as decimal(18, 2))
                """)).isZero();
    }

    @Test
    void someOrdersHoldNothingButReturns() throws SQLException {
        assertThat(company.number("select count(*) from orders where amount = '0.00' and refund <> '0.00'"))
                .isGreaterThan(1_000);
    }

    @Test
    void peaksAtTheShoppingFestivals() throws SQLException {
        double ordinary = company.number(
                "select count(*) / 30 from purchase where ordered_at >= '2025-09-01' and ordered_at < '2025-10-01'");
        assertThat(company.number("select count(*) from purchase where cast(ordered_at as date) = '2025-11-11'"))
                .isGreaterThan(3 * ordinary);
        assertThat(company.number("select count(*) from purchase where cast(ordered_at as date) = '2026-06-18'"))
                .isGreaterThan(3 * ordinary);
        assertThat(company.number("select count(*) from purchase where cast(ordered_at as date) = '2026-02-17'"))
                .isLessThan(ordinary);
    }

    @Test
    void douyinWinsCustomersWhoBringLittleAndReturnMuch() throws SQLException {
        String measured = """
            select sum(refund) / sum(amount), sum(amount - refund - goods) / count(distinct customer_id),
                avg(amount), count(*) / count(distinct customer_id)
            from purchase join customers using (customer_id) where channel
            """;
        var douyin = company.row(measured + "= '抖音'");
        var others = company.row(measured + "<> '抖音'");

        assertThat(douyin.get(0)).isGreaterThan(3 * others.get(0));
        assertThat(douyin.get(1)).isLessThan(others.get(1) / 4);
        assertThat(douyin.get(3)).isLessThan(others.get(3) / 2);
    }

    @Test
    void slowDeliveryMakesTheNorthWestComplainAndLeave() throws SQLException {
        String measured = """
            select (select count(*) from tickets join customers using (customer_id)
                    where is_complaint = 'true' and region = $region) / count(*),
                count(*) / count(distinct customer_id)
            from purchase join customers using (customer_id) where region = $region
            """;
        var slow = company.row(measured.replace("$region", "'西北'"));
        var east = company.row(measured.replace("$region", "'华东'"));

        assertThat(slow.get(0)).isGreaterThan(3 * east.get(0));
        assertThat(slow.get(1)).isLessThan(0.8 * east.get(1));
    }

    @Test
    void aSpoiltBatchMakesComplaintsBurstInMarch2026() throws SQLException {
        String complaints = "select count(*) from tickets where is_complaint = 'true' and opened_at like '%s%%'";
        assertThat(company.number(complaints.formatted("2026-03")))
                .isGreaterThan(2 * company.number(complaints.formatted("2026-01")));
        assertThat(company.number("select count(*) from tickets where text like '%冷萃%' and opened_at like '2026-03%'"))
                .isGreaterThan(50);
    }

    @Test
    void advertisingPerNewCustomerRisesInTheLastQuarter() throws SQLException {
        String cac = """
            select (select sum(cast(amount as double)) from costs
                    where cost_type = 'acquisition.advertising' and posted_on between '%1$s' and '%2$s')
                / count(*)
            from customers where acquired_on between '%1$s' and '%2$s'
            """;
        assertThat(company.number(cac.formatted("2026-08-01", "2026-10-31")))
                .isGreaterThan(1.5 * company.number(cac.formatted("2026-05-01", "2026-07-31")));
    }

    @Test
    void chatAgentsAreMostlyIdleAndPhoneAgentsAreNot() throws SQLException {
        String used = "select max(minutes) from (select sum(try_cast(minutes as double)) as minutes from activities"
                + " where activity = '%s' group by substr(occurred_at, 1, 7))";
        assertThat(company.number(used.formatted("chat"))).isLessThan(0.5 * capacity("chat-support"));
        assertThat(company.number(used.formatted("call"))).isGreaterThan(0.9 * capacity("phone-support"));
    }

    private static double capacity(String pool) throws SQLException {
        return company.number("""
            select cast(regexp_extract(content, '%s\\n.*\\n.*\\n +capacity_minutes: (\\d+)', 1) as double)
            from read_text('%s')
            """.formatted(pool, folder.resolve("costing.yaml")));
    }

    @Test
    void largeAccountsAreEitherWhalesOrTakeMoreServiceThanTheyPayFor() throws SQLException {
        String minutes = "(select sum(cast(minutes as double)) from activities"
                + " where activity in ('call', 'onsite') and customer_id = customers.customer_id)";
        var large = company.row("select count(*), count(*) filter (where %s > 6000) from customers where tags = '大客户'"
                .formatted(minutes));

        assertThat(large.get(0)).isBetween(80.0, 160.0);
        assertThat(large.get(1)).isBetween(20.0, 60.0);
    }

    @Test
    void aFewCustomersBringALargePartOfTheRevenue() throws SQLException {
        assertThat(company.number("""
            select sum(revenue) filter (where place <= 0.1 * n) / sum(revenue)
            from (select sum(amount - refund) as revenue,
                    row_number() over (order by sum(amount - refund) desc) as place, count(*) over () as n
                from purchase group by customer_id)
            """)).isGreaterThan(0.5);
    }

    @Test
    void theWinBackCampaignBringsBackMoreThanComeByThemselves() throws SQLException {
        assertThat(company.number("select count(*) from purchase where campaign = '老友回归'"))
                .isGreaterThan(150);
        var share = company.row("""
            with lapsed as (
                select customer_id from purchase where ordered_at < '2026-05-06' group by customer_id
                having max(ordered_at) < '2026-01-26'),
            back as (select distinct customer_id from purchase where ordered_at between '2026-05-06' and '2026-06-01'),
            reminded as (select distinct customer_id from touches where campaign = '老友回归')
            select
                count(*) filter (where customer_id in (from back) and customer_id in (from reminded))
                    / count(*) filter (where customer_id in (from reminded)),
                count(*) filter (where customer_id in (from back) and customer_id not in (from reminded))
                    / count(*) filter (where customer_id not in (from reminded))
            from lapsed
            """);
        assertThat(share.get(0)).isBetween(share.get(1) + 0.06, share.get(1) + 0.16);
    }

    @Test
    void serviceDecidesMoreThanPriceWhetherCustomersRecommend() throws SQLException {
        var related = company.row("""
            with answers as (
                select customer_id, submitted_at,
                    max(cast(score as double)) filter (where question = 'nps') as nps,
                    max(cast(score as double)) filter (where question = 'service') as service,
                    max(cast(score as double)) filter (where question = 'price') as price
                from responses group by all)
            select corr(nps, service), corr(nps, price), count(service) from answers
            """);
        assertThat(related.get(0)).isGreaterThan(related.get(1) + 0.1);
        assertThat(related.get(2)).isGreaterThan(3_000);
    }

    @Test
    void debitsFailMoreOftenBeforeASubscriptionEnds() throws SQLException {
        var failures = company.row("""
            select
                count(*) filter (where cast(ended_on as date) - cast(occurred_at as date) <= 30),
                count(distinct subscription_id) filter (where ended_on is not null),
                count(*) filter (where ended_on is null or cast(ended_on as date) - cast(occurred_at as date) > 30)
            from subscriptions left join (select * from activities where activity = 'payment_failed') as failed
                using (customer_id)
            """);
        assertThat(failures.get(0) / failures.get(1)).isBetween(0.2, 0.5);
        assertThat(failures.get(2)).isGreaterThan(50);
    }

    @Test
    void someCustomersRegisteredTwice() throws SQLException {
        assertThat(company.number("""
            select count(*) from customers as a join customers as b
                on right(a.phone, 11) = right(b.phone, 11) and a.customer_id < b.customer_id
            """)).isEqualTo(206);
    }

    @Test
    void theLedgerHoldsEveryClassCreditNotesAndDollars() throws SQLException {
        assertThat(company.number(
                        "select count(distinct split_part(cost_type, '.', 1)) from costs where cost_id not like 'JX%'"))
                .isEqualTo(9);
        assertThat(company.number("select count(*) from costs where try_cast(amount as double) < 0"))
                .isGreaterThan(100);
        assertThat(company.number("select count(*) from costs where currency = 'USD'"))
                .isGreaterThan(50);
        assertThat(company.number("select count(*) from costs where ticket_id is not null"))
                .isGreaterThan(1_000);
    }

    @Test
    void theCompanyEarnsMoney() throws SQLException {
        double margin = company.number("select sum(amount - refund - goods) from purchase");
        double costs = company.number("""
            select sum(try_cast(amount as double) * case currency when 'USD' then 7.1 else 1 end) from costs
            """);
        assertThat(costs / margin).isBetween(0.5, 0.9);
    }
}
