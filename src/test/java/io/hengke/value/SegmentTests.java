package io.hengke.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** From orders to segments. As-of day 2026-06-30, so the half-year that tests them begins on 2026-01-01. */
class SegmentTests {

    private static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

    /** Frequent buyers of cheap goods, seldom buyers of dear ones, and people who bought a few times long ago. */
    private static Shop shop(int each) {
        var shop = new Shop(AS_OF.toString());
        var random = new SplittableRandom(3);
        var orders = new ArrayList<Shop.Order>();
        for (var i = 0; i < 3 * each; i++) {
            var kind = i % 3;
            var count = kind == 0 ? 60 : kind == 1 ? 9 : 3;
            for (var n = 0; n < count; n++) {
                var daysAgo = kind == 2 ? 700 + random.nextInt(60) : n * (760 / count) + random.nextInt(12);
                var amount = kind == 1 ? 800_00 + random.nextInt(200_00) : 20_00 + random.nextInt(20_00);
                orders.add(new Shop.Order("%s%04d".formatted("FDL".charAt(kind), i), AS_OF.minusDays(daysAgo), amount));
            }
        }
        shop.orders(orders);
        return shop;
    }

    @Test
    void findsTheKindsOfBuyersAndSaysWhatSetsThemApart() {
        try (var shop = shop(150).build("value_segment", "value_migration", "value_segment_customer")) {
            assertThat(shop.ask("""
                    select left(c.customer_id, 1), count(distinct s.segment), count(*) from value_segment_customer s
                    join customers_customer c on c.customer_key = s.customer_key group by 1 order by 1""")).containsExactly("D 1 150", "F 1 150", "L 1 150");
            var personas = shop.ask("select persona_en from value_segment order by segment");
            assertThat(personas).hasSize(3);
            assertThat(personas.get(0)).contains("large orders");
            assertThat(personas.get(1)).contains("buys often");
            assertThat(personas.get(2)).contains("silent for long").contains("all ");
            assertThat(shop.ask("select persona_zh from value_segment where segment = 1")
                            .getFirst())
                    .contains("客单价高")
                    .contains(" 元，全体 ");
            assertThat(personas.get(0)).contains("CNY ");
            assertThat(shop.ask("select later_net_minor > 0 from value_segment order by segment"))
                    .containsExactly("true", "true", "false");
            assertThat(shop.ask("select sum(customers) from value_migration where from_segment = to_segment"))
                    .hasSize(1)
                    .first()
                    .satisfies(it -> assertThat(Integer.parseInt(it)).isGreaterThan(430));
            var chosen = shop.model("k-means, 3 segments");
            assertThat(chosen.get("chosen").asBoolean()).isTrue();
            assertThat(chosen.get("holdout").get("explained_next_contribution").asDouble())
                    .isGreaterThan(.5);
        }
    }

    /** What happens after the cut-off changes what is tested, never what is grouped. */
    @Test
    void looksAtNothingThatHappenedAfterTheCutOff() {
        var features = """
                select customer_id, f.* exclude (customer_key, later_net_minor, later_contribution_minor)
                from int_value_segment_feature f join customers_customer c on c.customer_key = f.customer_key
                where is_before order by 1""";
        try (var one = shop(30);
                var other = shop(30)) {
            other.order("F0000", "2026-01-01", 9_999_00, 0).order("D0001", "2026-03-01", 5_00, 4_00);
            other.order("N0000", "2026-04-01", 50_00, 0);
            one.build("value_segment_customer");
            other.build("value_segment_customer");
            assertThat(one.ask(features)).isNotEmpty().isEqualTo(other.ask(features));
            assertThat(
                            other.ask(
                                    "select count(*) from int_value_segment_feature where is_before and later_net_minor >= 999900"))
                    .containsExactly("1");
        }
    }

    @Test
    void givesTheSameSegmentsOnEveryRun() {
        var all = "select * from value_segment order by segment";
        try (var one = shop(80).build("value_segment");
                var two = shop(80).build("value_segment")) {
            assertThat(one.ask(all)).isNotEmpty().isEqualTo(two.ask(all));
            assertThat(one.models()).isEqualTo(two.models());
        }
    }

    @Test
    void refusesFewBuyersAndBuyersWhoAreAllAlike() {
        try (var shop = shop(20).build("value_segment", "value_migration")) {
            assertThat(shop.model("Segments").get("refused").asString())
                    .contains("60")
                    .contains("200");
            assertThat(shop.ask("select count(*) from value_migration")).containsExactly("0");
        }
        try (var shop = new Shop(AS_OF.toString())) {
            var orders = new ArrayList<Shop.Order>();
            for (var i = 0; i < 300; i++) {
                orders.add(new Shop.Order("A%04d".formatted(i), AS_OF, 10_00));
            }
            shop.orders(orders);
            shop.build("value_segment", "value_migration");
            assertThat(shop.model("k-means, 2 segments").get("refused").asString())
                    .isNotEmpty();
            assertThat(shop.models()).doesNotContain("NaN");
            assertThat(shop.ask("select count(*) from value_segment")).containsExactly("0");
        }
        try (var shop = new Shop(AS_OF.toString()).build("value_segment", "value_migration")) {
            assertThat(shop.ask("select count(*) from value_segment_customer")).containsExactly("0");
        }
    }
}
