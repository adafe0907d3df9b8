package io.hengke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonthClosingTests {

    private final LedgerApi ledger = new LedgerApi();

    @Test
    void refusesEveryPostingIntoAClosedMonthAndSaysWhatToDo() {
        var month = LedgerApi.freshMonth();
        var line = ledger.enter(month, "100");
        ledger.close(month);

        var entry = ledger.accountant.post("/api/ledger/lines", LedgerApi.line(month, "1"));
        var correction = ledger.correct(line, LedgerApi.line(month, "90"));

        assertThat(entry.status()).isEqualTo(409);
        assertThat(entry.code()).isEqualTo("ledger.month-closed.conflict");
        assertThat(entry.json().path("detail").asString())
                .contains(month.toString())
                .contains("反关账");
        assertThat(correction.code()).isEqualTo("ledger.month-closed.conflict");
        assertThat(ledger.sum(month)).isEqualTo(100_00);
    }

    @Test
    void takesALineOfAClosedMonthBackInAnOpenOne() {
        var closed = LedgerApi.freshMonth();
        var open = closed.plusMonths(1);
        var line = ledger.enter(closed, "100");
        ledger.close(closed);

        var answer = ledger.accountant.post(
                "/api/ledger/lines/%d/correction".formatted(line),
                Map.of(
                        "line",
                        LedgerApi.line(open, "90"),
                        "reason",
                        "跨月更正",
                        "reversedOn",
                        open.atDay(1).toString()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(ledger.sum(closed)).isEqualTo(100_00);
        assertThat(ledger.sum(open)).isEqualTo(-10_00);
    }

    @Test
    void showsWhatAReopenedMonthWasRestatedBy() {
        var month = LedgerApi.freshMonth();
        ledger.enter(month, "100");
        ledger.close(month);
        ledger.reopen(month);
        ledger.enter(month, "25.50");
        ledger.close(month);

        var shown = ledger.accountant.get("/api/ledger/months/" + month).json().path("month");

        assertThat(shown.path("state").asString()).isEqualTo("CLOSED");
        assertThat(shown.path("isRestated").asBoolean()).isFalse();
        var first = shown.path("restatements").get(1);
        assertThat(first.path("closing").path("reopenReason").asString()).isEqualTo("漏记一笔");
        assertThat(first.path("closing").path("reopenedByName").asString()).isEqualTo("analyst");
        var change = first.path("changes").get(0);
        assertThat(change.path("account").asString()).isEqualTo("6601");
        assertThat(change.path("costClass").asString()).isEqualTo("service");
        assertThat(change.path("beforeMinor").asLong()).isEqualTo(100_00);
        assertThat(change.path("afterMinor").asLong()).isEqualTo(125_50);
        assertThat(change.path("linesAfter").asLong()).isEqualTo(2);
        assertThat(first.path("lines").size()).isEqualTo(1);
        assertThat(shown.path("restatements").get(0).path("changes").size()).isZero();
    }

    @Test
    void anImportSaysWhichClosedMonthsItWouldChange() {
        var closed = LedgerApi.freshMonth();
        var open = closed.plusMonths(1);
        ledger.close(closed);
        var upload = "/api/imports/"
                + ledger.accountant
                        .post("/api/imports", Map.of())
                        .json()
                        .path("id")
                        .asString();
        var file =
                "cost_id,posted_on,amount,cost_type\nC-%1$s,%1$s-03,5,service.phone\nC-%2$s,%2$s-03,5,service.phone\n"
                        .formatted(closed, open);
        ledger.accountant.send(ledger.accountant
                .request(upload + "/files?name=costs.csv")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(file)));
        ledger.accountant.await(ledger.accountant
                .post(upload + "/check", Map.of())
                .json()
                .path("jobId")
                .asString());

        var months = ledger.accountant.get(upload).json().path("closedMonths");

        assertThat(months.findValuesAsString("month")).containsExactly(closed.toString());
        assertThat(months.path(0).path("rows").asInt()).isEqualTo(1);
    }

    @Test
    void warnsBeforeItClosesUnlessToldToCloseNonetheless() {
        var month = LedgerApi.freshMonth();
        ledger.accountant.post("/api/ledger/recurring", RecurringCostTests.rent(month, "3000"));

        var warned = ledger.accountant.post("/api/ledger/months/%s/closing".formatted(month), Map.of("note", ""));
        var closed = ledger.close(month);

        assertThat(warned.code()).isEqualTo("ledger.checklist-warns.conflict");
        assertThat(closed.json().path("warnings").valueStream().map(it -> it.asString()))
                .contains("recurring");
    }

    @Test
    void refusesToCloseTwiceToReopenWhatIsOpenAndToCloseTheFuture() {
        var month = LedgerApi.freshMonth();
        ledger.close(month);

        assertThat(ledger.close(month).code()).isEqualTo("ledger.already-closed.conflict");
        assertThat(ledger.reopen(month.plusMonths(1)).code()).isEqualTo("ledger.month-not-closed.conflict");
        assertThat(ledger.close(YearMonth.of(2099, 1)).code()).isEqualTo("ledger.month-not-begun");
    }

    @Test
    void isLeftToThoseWhoMayCloseMonths() {
        var month = LedgerApi.freshMonth();

        var answer = LedgerServer.get()
                .as("viewer")
                .post("/api/ledger/months/%s/closing".formatted(month), Map.of("despiteWarnings", true));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(LedgerServer.get().get(Ledger.class).isClosed(month)).isFalse();
    }

    /** Whoever wins, each line either is in the snapshot or was refused: none is posted behind the closing's back. */
    @Test
    void letsNoLineSlipInWhileAMonthIsBeingClosed() throws Exception {
        try (var people = Executors.newFixedThreadPool(9)) {
            for (int round = 0; round < 5; round++) {
                var month = LedgerApi.freshMonth();
                Callable<Integer> entry = () -> ledger.accountant
                        .post("/api/ledger/lines", LedgerApi.line(month, "1"))
                        .status();
                var entries = new ArrayList<>(IntStream.range(0, 4)
                        .mapToObj(_ -> people.submit(entry))
                        .toList());
                var closing = people.submit(() -> ledger.close(month));
                IntStream.range(0, 4).forEach(_ -> entries.add(people.submit(entry)));
                var taken = 0;
                for (var sent : entries) {
                    assertThat(sent.get()).isIn(201, 409);
                    taken += sent.get() == 201 ? 1 : 0;
                }
                assertThat(closing.get().status()).as(closing.get().body()).isEqualTo(200);
                var shown = ledger.accountant
                        .get("/api/ledger/months/" + month)
                        .json()
                        .path("month");
                assertThat(ledger.sum(month)).isEqualTo(taken * 100L);
                assertThat(shown.path("restatements").get(0).path("changes").size())
                        .isZero();
            }
        }
    }
}
