package io.hengke.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** The whole way from orders to values on the CDNOW sample, against published figures. */
class CdnowValueTests {

    private static Shop cdnow(String asOf) {
        var file = TestData.find("cdnow/CDNOW_sample.txt");
        try (var lines = Files.lines(file)) {
            var shop = new Shop(asOf);
            shop.orders(lines.map(it -> it.strip().split("\\s+"))
                    .map(it -> new Shop.Order(
                            it[1],
                            LocalDate.parse(it[2], DateTimeFormatter.BASIC_ISO_DATE),
                            new BigDecimal(it[4]).movePointRight(2).longValueExact()))
                    .toList());
            return shop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fitsTheModelsAsPublishedAndPrefersMbgNbd() {
        try (var shop = cdnow("1997-09-30").build("value_customer", "value_stage_cost", "value_rfm")) {
            var bg = shop.model("BG/NBD");
            assertThat(parameter(shop, "BG/NBD", "r")).isCloseTo(.2426, within(5e-5));
            assertThat(parameter(shop, "BG/NBD", "alpha")).isCloseTo(4.4136, within(5e-5));
            assertThat(parameter(shop, "BG/NBD", "a")).isCloseTo(.7929, within(5e-5));
            assertThat(parameter(shop, "BG/NBD", "b")).isCloseTo(2.4259, within(5e-5));
            assertThat(bg.get("log_likelihood").asDouble()).isCloseTo(-9582.429, within(5e-4));
            assertThat(bg.get("rows").asInt()).isEqualTo(2357);
            assertThat(shop.model("MBG/NBD").get("log_likelihood").asDouble()).isCloseTo(-9582.1357, within(5e-5));
            assertThat(shop.model("Pareto/NBD").get("log_likelihood").asDouble())
                    .isCloseTo(-9594.976, within(5e-4));
            assertThat(parameter(shop, "Pareto/NBD", "beta")).isCloseTo(11.67, within(5e-3));
            assertThat(parameter(shop, "Gamma-Gamma", "p")).isCloseTo(6.2496, within(5e-5));
            assertThat(parameter(shop, "Gamma-Gamma", "q")).isCloseTo(3.7442, within(5e-5));
            assertThat(parameter(shop, "Gamma-Gamma", "gamma")).isCloseTo(15.4435, within(5e-5));
            assertThat(shop.model("Gamma-Gamma").get("log_likelihood").asDouble())
                    .isCloseTo(-4055.918, within(5e-4));
            assertThat(shop.model("Gamma-Gamma").get("rows").asInt()).isEqualTo(946);
            assertThat(bg.get("chosen").asBoolean()).isFalse();
            assertThat(shop.model("MBG/NBD").get("chosen").asBoolean()).isTrue();
            assertThat(shop.ask("select sum(frequency), count(*) from value_purchase_history"))
                    .containsExactly("2457 2357");
            assertThat(shop.ask("select count(*) from value_customer where clv_margin_minor is null"))
                    .containsExactly("0");
        }
    }

    /** As of 1998-06-30 the first half of the window ends on 1997-09-30, as in the literature. */
    @Test
    void testsBackOnTheSecondHalfAsComputedIndependently() {
        try (var shop = cdnow("1998-06-30").build("value_customer")) {
            assertHoldout(shop, "BG/NBD", 1653.41, .78545, 1.60798, .62565);
            assertHoldout(shop, "MBG/NBD", 1576.73, .76478, 1.60718, .62725);
            assertHoldout(shop, "Pareto/NBD", 1665.51, .75452, 1.60285, .63022);
            // no rhythm in buying records: the model of regular buyers falls back to random buying, and is not used
            assertHoldout(shop, "MBG/CNBD-k", 1576.73, .76478, 1.60718, .62725);
            assertThat(parameter(shop, "MBG/CNBD-k", "k")).isEqualTo(1);
            assertThat(shop.model("MBG/CNBD-k").get("chosen").asBoolean()).isFalse();
            var revenue = shop.model("Gamma-Gamma").get("holdout").get("revenue_minor");
            assertThat(revenue.get("actual").asLong()).isEqualTo(70_976_39);
            assertThat(revenue.get("expected").asLong()).isBetween(55_000_00L, 62_000_00L);
            assertThat(revenue.get("correlation").asDouble()).isBetween(.3, 1.0);
        }
    }

    private static void assertHoldout(
            Shop shop, String name, double total, double meanError, double squareError, double correlation) {
        var holdout = shop.model(name).get("holdout");
        assertThat(holdout.get("fitted_to").asString()).isEqualTo("1997-09-30");
        var orders = holdout.get("repeat_orders");
        assertThat(orders.get("actual").asInt()).isEqualTo(1882);
        assertThat(orders.get("expected").asDouble()).isCloseTo(total, within(.06));
        assertThat(orders.get("mean_absolute_error").asDouble()).isCloseTo(meanError, within(2e-5));
        assertThat(orders.get("root_mean_square_error").asDouble()).isCloseTo(squareError, within(2e-5));
        assertThat(orders.get("correlation").asDouble()).isCloseTo(correlation, within(1e-5));
    }

    @Test
    void givesTheSameTextsAndValuesOnEveryRun() {
        var all = "select * from value_customer order by customer_key";
        try (var one = cdnow("1998-06-30").build("value_customer", "value_stage_cost");
                var two = cdnow("1998-06-30").build("value_customer", "value_stage_cost")) {
            assertThat(one.models()).isEqualTo(two.models());
            assertThat(one.ask(all)).isEqualTo(two.ask(all));
        }
    }

    private static double parameter(Shop shop, String model, String letter) {
        return shop.model(model).get("parameters").get(letter).asDouble();
    }
}
