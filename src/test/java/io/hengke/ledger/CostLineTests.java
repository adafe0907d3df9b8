package io.hengke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient.Answer;
import java.net.http.HttpRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CostLineTests {

    private final LedgerApi ledger = new LedgerApi();

    @Test
    void takesTextsAndKeepsMinorUnits() {
        var line = LedgerApi.line(LedgerApi.freshMonth(), " ￥1,234.5 ");

        var answer = ledger.accountant.post("/api/ledger/lines", line);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("amountMinor").asLong()).isEqualTo(1234_50);
        assertThat(answer.json().path("costType").asString()).isEqualTo("service.phone");
        assertThat(answer.json().path("costId").asString()).startsWith("HK-");
    }

    @Test
    void readsParenthesesAsACredit() {
        var month = LedgerApi.freshMonth();

        ledger.enter(month, "（20.05）");

        assertThat(ledger.sum(month)).isEqualTo(-20_05);
    }

    @Test
    void namesTheNearestCostTypeWhenOneIsUnknown() {
        var line = LedgerApi.line(LedgerApi.freshMonth(), "1");
        line.put("costType", "service.fone");

        var answer = ledger.accountant.post("/api/ledger/lines", line);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("ledger.unknown-cost-type");
        assertThat(answer.json().path("detail").asString()).contains("service.phone");
    }

    @Test
    void refusesWhatIsNoAmountAndWhatIsTooFineForTheCurrency() {
        var month = LedgerApi.freshMonth();

        assertThat(problem(month, "12a")).isEqualTo("ledger.amount-unreadable");
        assertThat(problem(month, "0.001")).isEqualTo("ledger.amount-too-fine");
        assertThat(problem(month, "0.00")).isEqualTo("ledger.amount-zero");
        assertThat(problem(month, "")).isEqualTo("ledger.amount-missing");
        assertThat(problem(month, "1e3")).isEqualTo("ledger.amount-unreadable");
        assertThat(problem(month, "99999999999999")).isEqualTo("ledger.amount-unreadable");
    }

    @Test
    void exportsEveryLineAndNothingASpreadsheetWouldRun() {
        var month = LedgerApi.freshMonth();
        var line = LedgerApi.line(month, "-1234.5");
        line.put("memo", "=1+2");
        ledger.accountant.post("/api/ledger/lines", line);
        ledger.enter(month, "7");

        var answer = ledger.accountant.get("/api/ledger/lines/export?language=en&month=" + month);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(3);
        assertThat(answer.body())
                .startsWith("\uFEFFCost line,Posted on,Amount (CNY)")
                .contains(",-1234.50,service.phone,")
                .contains("'=1+2");
    }

    @Test
    void namesTheRowAndFieldOfABatchThatCannotBeRead() {
        var good = LedgerApi.line(LedgerApi.freshMonth(), "1");
        var wrong = LedgerApi.line(LedgerApi.freshMonth(), "1");
        wrong.put("postedOn", "2026-13-01");

        var answer = ledger.accountant.post("/api/ledger/lines/batch", Map.of("lines", List.of(good, wrong)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("web.field.date");
        assertThat(answer.json().path("detail").asString()).contains("lines[2].postedOn", "2026-13-01", "2026-03-31");
    }

    @Test
    void entersALineSentTwiceUnderOneKeyOnce() {
        var month = LedgerApi.freshMonth();
        var key = UUID.randomUUID().toString();

        var first = sendUnder(key, month);
        var second = sendUnder(key, month);

        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(ledger.sum(month)).isEqualTo(7_00);
    }

    @Test
    void correctsByAReversalAndANewLineAndShowsTheWholeHistory() {
        var month = LedgerApi.freshMonth();
        var wrong = ledger.enter(month, "100");

        var corrected = ledger.correct(wrong, LedgerApi.line(month, "90"));

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
        var history = ledger.accountant.get("/api/ledger/lines/" + wrong).json().path("history");
        assertThat(history.valueStream().map(it -> it.path("kind").asString()))
                .containsExactly("ENTERED", "REVERSAL", "CORRECTION");
        assertThat(history.valueStream().map(it -> it.path("amountMinor").asLong()))
                .containsExactly(100_00L, -100_00L, 90_00L);
        assertThat(history.get(0).path("reversedBy")).isEqualTo(history.get(1).path("id"));
        assertThat(history.get(0).path("correctedBy")).isEqualTo(history.get(2).path("id"));
        assertThat(ledger.sum(month)).isEqualTo(90_00);
    }

    @Test
    void refusesToReverseALineTwiceOrToReverseAReversal() {
        var month = LedgerApi.freshMonth();
        var line = ledger.enter(month, "100");
        var reversal = reverse(line).json().path("id").asLong();

        assertThat(reverse(line).code()).isEqualTo("ledger.already-reversed.conflict");
        assertThat(reverse(reversal).code()).isEqualTo("ledger.reversal-stands.conflict");
        assertThat(ledger.sum(month)).isZero();
    }

    @Test
    void wantsAReasonForEveryCorrection() {
        var month = LedgerApi.freshMonth();
        var line = ledger.enter(month, "100");

        var answer = ledger.accountant.post(
                "/api/ledger/lines/%d/correction".formatted(line),
                Map.of("line", LedgerApi.line(month, "90"), "reason", " "));

        assertThat(answer.code()).isEqualTo("ledger.reason-missing");
        assertThat(ledger.sum(month)).isEqualTo(100_00);
    }

    @Test
    void entersAllRowsOfABatchOrNone() {
        var month = LedgerApi.freshMonth();
        var good = LedgerApi.line(month, "1.50");
        var bad = LedgerApi.line(month, "x");

        var refused = ledger.accountant.post("/api/ledger/lines/batch", Map.of("lines", List.of(good, bad)));
        var taken = ledger.accountant.post("/api/ledger/lines/batch", Map.of("lines", List.of(good, good)));

        assertThat(refused.code()).isEqualTo("ledger.batch-row");
        assertThat(refused.json().path("detail").asString()).contains("第 2 行").contains("“x”");
        assertThat(taken.json().size()).isEqualTo(2);
        assertThat(ledger.sum(month)).isEqualTo(3_00);
    }

    @Test
    void pagesThroughLinesWithoutLosingOrRepeatingOne() {
        var month = LedgerApi.freshMonth();
        for (int i = 1; i <= 5; i++) {
            ledger.enter(month, String.valueOf(i));
        }

        for (var sort : List.of("-postedOn", "postedOn", "amountMinor", "-enteredAt")) {
            var seen = new ArrayList<Long>();
            var next = "";
            do {
                var page = ledger.accountant
                        .get("/api/ledger/lines?limit=2&month=%s&sort=%s&after=%s".formatted(month, sort, next))
                        .json();
                page.path("items").forEach(it -> seen.add(it.path("amountMinor").asLong()));
                next = page.path("next").asString("");
            } while (!next.isEmpty());
            assertThat(seen).as(sort).containsExactlyInAnyOrder(1_00L, 2_00L, 3_00L, 4_00L, 5_00L);
        }
    }

    @Test
    void narrowsByClassAndTextAndLeavesOutWhatWasReversed() {
        var month = LedgerApi.freshMonth();
        var other = LedgerApi.line(month, "5");
        other.put("costType", "platform.licence");
        other.put("memo", "100% 折扣_年费");
        ledger.accountant.post("/api/ledger/lines", other);
        reverse(ledger.enter(month, "9"));

        assertThat(total(month, "costType=platform")).isEqualTo(1);
        assertThat(total(month, "costType=plat")).isZero();
        assertThat(total(month, "search=0%25+%E6%8A%98%E6%89%A3_")).isEqualTo(1);
        assertThat(total(month, "search=%25")).isEqualTo(1);
        assertThat(total(month, "standing=true")).isEqualTo(1);
        assertThat(total(month, "kind=REVERSAL")).isEqualTo(1);
        assertThat(total(month, "account=-")).isZero();
    }

    @Test
    void isShutToThoseWhoMayNotReadOrWriteIt() {
        var viewer = LedgerServer.get().as("viewer");

        assertThat(viewer.get("/api/ledger/lines").status()).isEqualTo(403);
        assertThat(viewer.post("/api/ledger/lines", LedgerApi.line(LedgerApi.freshMonth(), "1"))
                        .status())
                .isEqualTo(403);
        assertThat(LedgerServer.get().unsigned().get("/api/ledger/lines").status())
                .isEqualTo(401);
    }

    private int total(YearMonth month, String filter) {
        return ledger.accountant
                .get("/api/ledger/lines?month=%s&%s".formatted(month, filter))
                .json()
                .path("total")
                .asInt();
    }

    private String problem(YearMonth month, String amount) {
        return ledger.accountant
                .post("/api/ledger/lines", LedgerApi.line(month, amount))
                .code();
    }

    private Answer reverse(long id) {
        return ledger.accountant.post("/api/ledger/lines/%d/reversal".formatted(id), Map.of("reason", "重复录入"));
    }

    private JsonNode sendUnder(String key, YearMonth month) {
        var body = JsonMapper.shared().writeValueAsString(LedgerApi.line(month, "7"));
        return ledger.accountant
                .send(ledger.accountant
                        .request("/api/ledger/lines")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .json();
    }
}
