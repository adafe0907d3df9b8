package io.hengke.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Scores against the definition of the data contract. As-of day 2026-06-30. */
class RfmTests {

    /**
     * Silent 0, 10, 20, 30 days; quantiles lie (4 − 1)·k/5 = 0.6, 1.2, 1.8, 2.4 places up: 6, 12, 18, 24. Strictly below 10 is
     * one threshold, below 20 three, below 30 four.
     */
    @Test
    void cutsAtInterpolatedQuantiles() {
        try (var shop = new Shop("2026-06-30")) {
            shop.buys("a", "2026-06-30")
                    .buys("b", "2026-06-20")
                    .buys("c", "2026-06-10")
                    .buys("d", "2026-05-31");
            shop.build("value_rfm");

            assertThat(shop.ask("select five_fold from int_value_rfm_threshold where measure = 'recency' order by cut"))
                    .containsExactly("30", "60", "90", "120");
            assertThat(shop.ask("select recency_days, r_score from value_rfm order by customer_key"))
                    .containsExactly("0 5", "10 4", "20 2", "30 1");
        }
    }

    @Test
    void givesEqualCustomersEqualScoresAndNobodyWithoutAPurchaseAny() {
        try (var shop = new Shop("2026-06-30").customer("never").customer("returns")) {
            shop.buys("a", "2026-06-01").buys("b", "2026-06-01").order("returns", "2026-06-02", 0, 50_00);
            shop.build("value_rfm");

            assertThat(shop.ask("select r_score, f_score, m_score, rfm_segment from value_rfm order by customer_key"))
                    .containsExactly("5 1 1 recent", "5 1 1 recent", "null null null null", "null null null null");
        }
    }

    @Test
    void countsRefundsAgainstSpendingButNotAgainstPurchases() {
        try (var shop = new Shop("2026-06-30")) {
            shop.order("a", "2026-06-01", 100_00, 30_00)
                    .order("a", "2026-06-01", 50_00, 0)
                    .order("a", "2026-06-20", 0, 20_00)
                    .build("value_rfm", "value_purchase_history");

            assertThat(shop.ask("select recency_days, purchases, monetary_minor from value_rfm"))
                    .containsExactly("29 2 10000");
            assertThat(shop.ask(
                            "select frequency, recency_days, age_days, repeat_value_minor from value_purchase_history"))
                    .containsExactly("0 0 29 0");
        }
    }

    @Test
    void scoresAnyCompanyAsADirectReadingOfTheDefinitionDoes() {
        var random = new SplittableRandom(42);
        for (var size : new int[] {1, 2, 3, 7, 46, 151}) {
            try (var shop = new Shop("2026-06-30")) {
                var orders = new ArrayList<Shop.Order>();
                for (var customer = 0; customer < size; customer++) {
                    for (var order = 0; order <= random.nextInt(5); order++) {
                        orders.add(new Shop.Order(
                                "c%03d".formatted(customer),
                                LocalDate.of(2026, 6, 30).minusDays(random.nextInt(60)),
                                random.nextInt(40) * 333L));
                    }
                }
                shop.orders(orders);
                shop.build("value_rfm");

                assertScores(shop, "recency_days", "r_score", true);
                assertScores(shop, "purchases", "f_score", false);
                assertScores(shop, "monetary_minor", "m_score", false);
            }
        }
    }

    private static void assertScores(Shop shop, String measure, String score, boolean isReversed) {
        var rows = shop.ask("select %s, %s from value_rfm order by customer_key".formatted(measure, score));
        var values =
                rows.stream().map(it -> Long.parseLong(it.split(" ", 2)[0])).toList();
        for (var row : rows) {
            var fields = row.split(" ", 2);
            var expected = score(values, Long.parseLong(fields[0]));
            assertThat(Integer.parseInt(fields[1])).isEqualTo(isReversed ? 6 - expected : expected);
        }
    }

    /** The definition in fifths, so that no quantile is rounded. */
    private static int score(List<Long> values, long value) {
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        var score = 1;
        for (var cut = 1; cut <= 4; cut++) {
            var place = (sorted.size() - 1) * cut;
            var below = sorted.get(place / 5);
            var above = sorted.get(Math.min(place / 5 + 1, sorted.size() - 1));
            score += 5 * below + place % 5 * (above - below) < 5 * value ? 1 : 0;
        }
        return score;
    }
}
