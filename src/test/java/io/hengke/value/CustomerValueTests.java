package io.hengke.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Values, refusals, tiers and stages on small companies. */
class CustomerValueTests {

    private static final String AS_OF = "2026-06-30";
    private static final DataBar LOW_BAR = new DataBar(1, 0, 1);

    @Test
    void refusesThinDataWithTheReasonAndWhatWouldDo() {
        try (var shop = new Shop(AS_OF).buys("a", "2026-01-01", "2026-06-01").build("value_customer")) {
            assertThat(shop.model("MBG/NBD").get("refused").asString())
                    .isEqualTo("Only 1 customers have bought; a fit needs at least 500.");
            assertThat(shop.model("Gamma-Gamma").get("chosen").asBoolean()).isFalse();
            assertThat(shop.ask(
                            "select p_alive, expected_orders, clv_revenue_minor, clv_low_minor from value_customer"))
                    .containsExactly("null null null null");
        }
    }

    @Test
    void refusesAShortWindow() {
        try (var shop = crowd(AS_OF, 30).build(new DataBar(10, 180, 1), "value_customer")) {
            assertThat(shop.model("BG/NBD").get("refused").asString()).contains("a fit needs at least 180");
        }
    }

    @Test
    void refusesACompanyNobodyBuysFromTwice() {
        try (var shop = new Shop(AS_OF)) {
            for (var i = 0; i < 600; i++) {
                shop.orders(List.of(
                        new Shop.Order("c" + i, LocalDate.of(2025, 6, 30).plusDays(i % 300), 100_00)));
            }
            shop.build("value_customer");
            assertThat(shop.model("Pareto/NBD").get("refused").asString())
                    .isEqualTo("Only 0 customers bought on a second day; a fit needs at least 50.");
            assertThat(shop.ask("select distinct tier from value_customer"))
                    .containsExactlyInAnyOrder("core", "potential");
        }
    }

    @Test
    void answersACompanyWithoutAnyPurchase() {
        try (var shop = new Shop(AS_OF).customer("a").build("value_customer", "value_stage_cost")) {
            assertThat(shop.model("BG/NBD").get("refused").asString()).startsWith("Only 0 customers");
            assertThat(shop.ask("select tier, lifecycle_stage from value_customer"))
                    .containsExactly("null prospect");
        }
        try (var shop = new Shop(AS_OF).build("value_customer", "value_stage_cost")) {
            assertThat(shop.ask("select count(*), sum(customers) from value_stage_cost"))
                    .containsExactly("7 0");
        }
    }

    /** With the bar taken away, whatever the data, figures are finite or withheld with a reason. */
    @Test
    void neverAnswersWithNotANumber() {
        for (var story : new String[] {"even", "free", "one", "refunded", "today"}) {
            try (var shop = new Shop(AS_OF)) {
                for (var i = 0; i < ("one".equals(story) ? 1 : 60); i++) {
                    tell(story, shop, "c" + i);
                }
                shop.build(LOW_BAR, "value_customer", "value_stage_cost", "value_rfm");
                assertThat(shop.models()).doesNotContain("NaN").doesNotContain("Infinity");
                assertThat(shop.ask("""
                        select count(*) from value_customer
                        where isnan(p_alive) or isnan(expected_orders) or isinf(expected_orders)""")).as(story).containsExactly("0");
            }
        }
    }

    private static void tell(String story, Shop shop, String customer) {
        switch (story) {
            case "even" -> shop.buys(customer, "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01");
            case "free" -> shop.order(customer, "2025-07-01", 0, 0).order(customer, "2026-01-01", 0, 0);
            case "refunded" ->
                shop.order(customer, "2025-07-01", 100_00, 100_00).order(customer, "2026-01-01", 100_00, 150_00);
            case "today" -> shop.buys(customer, AS_OF);
            default -> shop.buys(customer, "2025-07-01", "2026-01-01");
        }
    }

    @Test
    void valuesEveryBuyerBetweenTheEndsOfTheRange() {
        try (var shop = crowd(AS_OF, 700).build("value_customer")) {
            assertThat(shop.ask("""
                    select count(*) from value_customer
                    where clv_margin_minor is null or clv_low_minor > clv_margin_minor or clv_margin_minor > clv_high_minor""")).containsExactly("0");
            var margin = Double.parseDouble(
                    shop.ask("select sum(clv_margin_minor) / sum(clv_revenue_minor) from value_customer")
                            .getFirst());
            assertThat(margin).isCloseTo(.39, within(.02)); // 40 % less about 4.00 of every 400.00
            assertThat(shop.ask("select sum(clv_revenue_minor) > 0, max(p_alive) <= 1 from value_customer"))
                    .containsExactly("true true");
        }
    }

    /** Core customers hold the first 80 % of worth, the one who crosses it included. */
    @Test
    void namesThoseCoreWhoHoldFourFifthsOfAllWorth() {
        try (var shop = crowd(AS_OF, 700).build("value_customer")) {
            var share = Double.parseDouble(shop.ask("""
                            select sum(case when tier = 'core' then clv_margin_minor else 0 end) / sum(clv_margin_minor)
                            from value_customer where clv_margin_minor > 0""").getFirst());
            assertThat(share).isBetween(.8, .81);
            assertThat(shop.ask("select distinct tier from value_customer where clv_margin_minor <= 0"))
                    .isSubsetOf("low");
        }
    }

    @Test
    void ranksByPastMarginWhereTheModelsWereRefused() {
        try (var shop = new Shop(AS_OF)) {
            shop.buys("best", "2026-06-01", "2026-06-10", "2026-06-20", "2026-06-28")
                    .order("slept", "2025-01-01", 900_00, 0)
                    .order("small", "2026-06-15", 60_00, 0)
                    .order("loss", "2026-06-15", 1_00, 0)
                    .build("value_customer");
            assertThat(shop.ask("""
                    select c.customer_id, v.tier from value_customer v
                    join customers_customer c using (customer_key) order by customer_id""")).containsExactly("best core", "loss low", "slept potential", "small potential");
        }
    }

    @Test
    void tellsTheStagesOfLife() {
        try (var shop = new Shop(AS_OF).customer("never")) {
            shop.buys("new", "2026-06-01")
                    .buys("lost", "2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01")
                    .buys("back", "2025-01-01", "2025-01-02", "2025-01-03", "2025-01-04", "2026-05-01", "2026-06-25")
                    .buys("mature", "2025-08-01", "2025-10-01", "2025-12-01", "2026-02-01", "2026-04-01", "2026-06-01")
                    .buys("growing", "2025-11-01", "2026-01-20", "2026-03-01", "2026-04-10", "2026-05-20", "2026-06-20")
                    .buys("declining", "2025-08-01", "2025-10-01", "2025-12-01", "2026-02-01")
                    .build("value_customer", "value_stage_cost");
            assertThat(shop.ask("""
                    select c.customer_id, v.lifecycle_stage from value_customer v
                    join customers_customer c using (customer_key) order by customer_id"""))
                    .containsExactly(
                            "back won_back",
                            "declining declining",
                            "growing growing",
                            "lost lost",
                            "mature mature",
                            "never prospect",
                            "new new");
            assertThat(shop.ask(
                            "select lifecycle_stage, customers, total_cost_minor from value_stage_cost order by place"))
                    .startsWith("prospect 1 500", "new 1 500")
                    .hasSize(7);
        }
    }

    /** Buyers with own rates and values, first bought in the first half of the year before the as-of day. */
    private static Shop crowd(String asOf, int customers) {
        var random = new SplittableRandom(9);
        var orders = new ArrayList<Shop.Order>();
        var end = LocalDate.parse(asOf);
        for (var i = 0; i < customers; i++) {
            var gap = 10 + random.nextInt(120);
            var value = 50_00 + random.nextInt(150_00);
            var day = end.minusDays(customers < 100 ? 60 : 365 - random.nextInt(180));
            var purchases = random.nextInt(3) == 0 ? 1 : 2 + random.nextInt(8);
            for (var order = 0; order < purchases && !day.isAfter(end); order++) {
                orders.add(new Shop.Order("c%04d".formatted(i), day, value + random.nextInt(30_00)));
                day = day.plusDays(1 + random.nextInt(2 * gap));
            }
        }
        var shop = new Shop(asOf);
        shop.orders(orders);
        return shop;
    }
}
