package io.hengke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecurringCostTests {

    private final LedgerApi ledger = new LedgerApi();

    static Map<String, Object> rent(YearMonth month, String amount) {
        var line = new HashMap<String, Object>();
        line.put("amount", amount);
        line.put("costType", "场地设施");
        line.put("account", "660102");
        var cost = new HashMap<String, Object>();
        cost.put("name", "房租 " + month);
        cost.put("everyMonths", 1);
        cost.put("fromMonth", month.toString());
        cost.put("toMonth", month.toString());
        cost.put("dayOfMonth", 31);
        cost.put("line", line);
        return cost;
    }

    @Test
    void postsEachMonthOnceHoweverOftenAndByHoweverManyItIsAsked() throws Exception {
        var month = LedgerApi.freshMonth();
        ledger.accountant.post("/api/ledger/recurring", rent(month, "3000.10"));

        try (var people = Executors.newFixedThreadPool(4)) {
            for (var asked : people.invokeAll(IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<JsonNode>) () -> post(month))
                    .toList())) {
                assertThat(asked.get().path("items").get(0).path("state").asString())
                        .isIn("POSTED", "ALREADY_POSTED");
            }
        }

        var lines = ledger.accountant
                .get("/api/ledger/lines?kind=RECURRING&month=" + month)
                .json();
        assertThat(lines.path("total").asInt()).isEqualTo(1);
        assertThat(lines.path("sumMinor").asLong()).isEqualTo(3000_10);
        assertThat(lines.path("items").get(0).path("postedOn").asString())
                .isEqualTo(month.atEndOfMonth().toString());
    }

    @Test
    void leavesAClosedMonthAloneAndSaysSo() {
        var month = LedgerApi.freshMonth();
        ledger.accountant.post("/api/ledger/recurring", rent(month, "3000"));
        ledger.close(month);

        assertThat(post(month).path("items").get(0).path("state").asString()).isEqualTo("MONTH_CLOSED");
        assertThat(ledger.sum(month)).isZero();
    }

    @Test
    void doesNotPostAgainWhatWasReversed() {
        var month = LedgerApi.freshMonth();
        ledger.accountant.post("/api/ledger/recurring", rent(month, "3000"));
        var line = post(month).path("items").get(0).path("lineId").asLong();
        ledger.accountant.post("/api/ledger/lines/%d/reversal".formatted(line), Map.of("reason", "本月免租"));

        assertThat(post(month).path("items").get(0).path("state").asString()).isEqualTo("ALREADY_POSTED");
        assertThat(ledger.sum(month)).isZero();
    }

    @Test
    void comesEveryQuarterFromItsFirstMonthToItsLast() {
        var first = YearMonth.of(2026, 2);
        var cost = new RecurringCost(
                1,
                "licences",
                3,
                first,
                YearMonth.of(2026, 8),
                31,
                new CostDraft(
                                first.atDay(1),
                                "10",
                                "系统许可",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        .checked(Currency.getInstance("CNY")),
                Instant.EPOCH,
                "x");

        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToObj(it -> YearMonth.of(2026, it))
                        .filter(cost::isDue))
                .isEqualTo(List.of(first, YearMonth.of(2026, 5), YearMonth.of(2026, 8)));
        assertThat(cost.entryIn(first).postedOn()).isEqualTo(first.atDay(28));
    }

    @Test
    void postsTheNextMonthOnceAMonthIsClosedEvenIfToldTwice() throws InterruptedException {
        var month = LedgerApi.freshMonth();
        var next = month.plusMonths(1);
        ledger.accountant.post("/api/ledger/recurring", rent(next, "88"));

        ledger.close(month);
        waitForSum(next, 88_00);
        var posting = LedgerServer.get().get(RecurringPosting.class);
        posting.on(new MonthClosed(month, 1, Instant.now(), UUID.randomUUID(), "analyst"));

        assertThat(ledger.sum(next)).isEqualTo(88_00);
    }

    private void waitForSum(YearMonth month, long minor) throws InterruptedException {
        for (int i = 0; i < 100 && ledger.sum(month) != minor; i++) {
            Thread.sleep(50);
        }
        assertThat(ledger.sum(month)).isEqualTo(minor);
    }

    private JsonNode post(YearMonth month) {
        return ledger.accountant
                .post("/api/ledger/recurring/postings", Map.of("month", month.toString()))
                .json();
    }
}
