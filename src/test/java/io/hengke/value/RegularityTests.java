package io.hengke.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RegularityTests {

    /** Everybody buys every five to seven weeks, and after each purchase one in twelve stops for good. */
    private static Shop rhythmic() {
        var shop = new Shop("2026-06-30");
        var random = new SplittableRandom(12);
        var asOf = LocalDate.parse("2026-06-30");
        var orders = new ArrayList<Shop.Order>();
        for (var i = 0; i < 700; i++) {
            var rhythm = 20 + random.nextInt(60);
            var day = asOf.minusDays(400 + random.nextInt(300));
            do {
                orders.add(new Shop.Order("R%04d".formatted(i), day, 20_00 + random.nextInt(30_00)));
                day = day.plusDays(rhythm - 8 + random.nextInt(17));
            } while (!day.isAfter(asOf) && random.nextInt(12) > 0);
        }
        shop.orders(orders);
        return shop;
    }

    @Test
    void usesARhythmWhereItForecastsTheSecondHalfBetter() {
        try (var shop = rhythmic().build("value_customer")) {
            var regular = shop.model("MBG/CNBD-k");
            assertThat(regular.get("parameters").get("k").asInt()).isGreaterThan(2);
            assertThat(regular.get("chosen").asBoolean()).isTrue();
            assertThat(shop.model("MBG/NBD").get("chosen").asBoolean()).isFalse();
            for (var error : new String[] {"mean_absolute_error", "root_mean_square_error"}) {
                assertThat(error(shop, "MBG/CNBD-k", error)).isLessThan(error(shop, "MBG/NBD", error));
            }
            assertThat(shop.ask("""
                    select count(*), count(*) filter (where p_alive between 0 and 1),
                        count(*) filter (where clv_low_minor <= clv_margin_minor and clv_margin_minor <= clv_high_minor),
                        sum(clv_high_minor - clv_low_minor) > 0
                    from value_customer""")).containsExactly("700 700 700 true");
            // after a gap that was never so long, hope is gone sooner than by random buying
            assertThat(shop.ask("""
                    select max(v.p_alive) < 0.05 from value_customer v
                    join value_purchase_history h on h.customer_key = v.customer_key
                    where h.frequency > 4 and h.silent_days > 200""")).containsExactly("true");
        }
    }

    private static double error(Shop shop, String model, String name) {
        return shop.model(model).get("holdout").get("repeat_orders").get(name).asDouble();
    }
}
