package io.hengke.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.value.contract.ContractModel;
import io.hengke.value.contract.ContractRows;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** From subscriptions to what running contracts are worth. As-of day 2026-06-30, horizon 36 months at 10 % a year. */
class ContractValueTests {

    private static final String CUSTOMER = """
            select c.customer_id, v.* from value_contract_customer v
            join customers_customer c on c.customer_key = v.customer_key order by 1""";

    /** Contracts of customers who leave with chances of an own beta(0.8, 6), begun over three years. */
    private static Shop subscribers(int count) {
        var shop = new Shop("2026-06-30");
        var random = new SplittableRandom(9);
        var asOf = LocalDate.parse("2026-06-30");
        for (var i = 0; i < count; i++) {
            var began = asOf.minusDays(30 + random.nextInt(1000));
            var chance = 1 - Math.pow(1 - Math.pow(random.nextDouble(), 1 / .8), 1 / 6.0);
            var ended = began;
            do {
                ended = ended.plusMonths(1);
            } while (ended.isBefore(asOf) && random.nextDouble() >= chance);
            shop.subscribes(
                    "S%04d".formatted(i), began.toString(), ended.isAfter(asOf) ? null : ended.toString(), 50_00);
        }
        return shop;
    }

    @Test
    void countsMonthsAsRenewalsTakenAndRefused() {
        try (var shop = new Shop("2026-06-30")
                .subscribes("A", "2026-06-30", null, 100)
                .subscribes("B", "2026-05-30", null, 100)
                .subscribes("C", "2026-05-31", null, 100)
                .subscribes("D", "2026-01-10", "2026-02-10", 100)
                .subscribes("E", "2026-01-10", "2026-02-11", 100)
                .subscribes("F", "2026-01-31", "2026-02-28", 100)
                .subscribes("G", "2026-01-10", "2026-01-11", 100)
                .build("value_contract_customer")) {
            assertThat(shop.ask("""
                    select c.customer_id, t.months, t.is_running from int_value_contract t
                    join customers_customer c on c.customer_key = t.customer_key order by 1"""))
                    .containsExactly(
                            "A 0 true", "B 1 true", "C 1 true", "D 1 false", "E 2 false", "F 1 false", "G 1 false");
        }
    }

    @Test
    void valuesContractsOfCustomersWhoNeverBought() {
        try (var shop = subscribers(600).build("value_customer")) {
            var chosen = shop.model("sBG").get("chosen").asBoolean() ? "sBG" : "BdW";
            var model = shop.model(chosen);
            assertThat(model.get("largest_gap_to_kaplan_meier").asDouble()).isLessThan(.06);
            var parameters = model.get("parameters");
            var fitted = new ContractModel(
                    parameters.get("alpha").asDouble(),
                    parameters.get("beta").asDouble(),
                    parameters.has("c") ? parameters.get("c").asDouble() : 1);
            var rate = Math.pow(1.1, 1 / 12.0) - 1;
            var renewals = Integer.parseInt(shop.ask(CUSTOMER).getFirst().split(" ")[3]);
            var value = Long.parseLong(
                    shop.ask("select min_by(residual_revenue_minor, customer_key) from value_contract_customer")
                            .getFirst());
            assertThat((double) value).isCloseTo(5000 * fitted.discounted(renewals, 36, rate), within(2.0));
            assertThat(shop.ask(
                            "select count(*) from value_customer where clv_margin_minor is null and tier is not null"))
                    .containsExactly("0");
            assertThat(shop.ask("""
                    select count(*) from value_customer v join value_contract_customer c on c.customer_key = v.customer_key
                    where v.clv_margin_minor <> c.residual_margin_minor or v.tier is null or v.clv_low_minor > v.clv_high_minor""")).containsExactly("0");
        }
    }

    /** A half of the months invoiced, and orders hold the contract: nothing is added to what purchases are worth. */
    @Test
    void doesNotCountAContractTwiceWhereItsAmountsAreBookedAsOrders() {
        for (var amount : new long[] {50_00, 150_00, 49_99}) {
            try (var shop = subscribers(150)) {
                shop.ask("select count(*) from source_subscriptions");
                for (var i = 0; i < 150; i++) {
                    shop.order("S%04d".formatted(i), "2026-06-01", amount, 0);
                }
                shop.build("value_customer");
                var isBooked = shop.ask("select is_booked from int_value_contract_rate")
                        .getFirst();
                var counts =
                        shop.ask("select count(*) from value_contract_customer where counts_in_value = " + isBooked);
                assertThat(counts).containsExactly("0");
                // orders begin in June, so one month of service each is looked at
                assertThat(isBooked).isEqualTo(Boolean.toString(amount != 49_99));
            }
        }
    }

    @Test
    void refusesThinContracts() {
        try (var shop = subscribers(40).build("value_customer")) {
            assertThat(shop.model("sBG").get("refused").asString())
                    .contains("40")
                    .contains("100");
            assertThat(shop.ask("select count(residual_margin_minor), count(*) > 0 from value_contract_customer"))
                    .containsExactly("0 true");
            assertThat(shop.ask("select count(clv_margin_minor), count(tier) from value_customer"))
                    .containsExactly("0 0");
        }
        try (var shop = new Shop("2026-06-30")) {
            for (var i = 0; i < 200; i++) {
                shop.subscribes("S%04d".formatted(i), "2025-01-01", null, 100);
            }
            shop.build("value_customer");
            assertThat(shop.model("BdW").get("refused").asString())
                    .contains("0")
                    .contains("30");
        }
        try (var shop = new Shop("2026-06-30").buys("A", "2026-01-01").build("value_customer")) {
            assertThat(shop.models()).doesNotContain("sBG");
            assertThat(shop.ask("select count(*) from value_contract_survival")).containsExactly("0");
        }
    }

    /** Some leave in the first months, most of the others after exactly a year: no curve of these models bends like that. */
    @Test
    void refusesAMonthlyModelOfYearlyTerms() {
        var rows = new ContractRows.Builder()
                .ended(1, 120)
                .ended(2, 30)
                .ended(3, 10)
                .ended(12, 300);
        for (var fit : ContractFit.all(rows.running(13, 240).running(24, 60).build())) {
            assertThat(fit.gap()).isGreaterThan(.1);
            assertThat(fit.refusal()).isNotNull();
        }
        try (var shop = new Shop("2026-06-30")) {
            for (var i = 0; i < 300; i++) {
                var began = LocalDate.parse("2024-01-01").plusDays(i);
                var ended = i % 2 == 0 ? began.plusYears(1).toString() : null;
                shop.subscribes("S%04d".formatted(i), began.toString(), ended, 100);
            }
            shop.build("value_customer");
            assertThat(shop.model("sBG").get("refused").asString()).isNotEmpty();
            assertThat(shop.ask("select count(*) from value_contract_forecast")).containsExactly("0");
        }
    }
}
