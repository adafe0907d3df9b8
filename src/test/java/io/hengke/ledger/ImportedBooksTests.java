package io.hengke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Imported costs, as the current run has them, beside those entered. */
class ImportedBooksTests {

    private static final YearMonth MONTH = YearMonth.of(2026, 1);

    private final TestServer server = LedgerServer.get();
    private final LedgerApi ledger = new LedgerApi();

    @Test
    void tieWithTheEnteredOnesAndShowWhenAClosedMonthIsRestatedByAnImport() {
        ledger.enter(MONTH, "50.05");
        analyse("300.00");
        var tie = tie("account,amount\n6601,350.05\n");

        assertThat(tie.path("status").asString()).isEqualTo("TIED");
        assertThat(tie.path("importedMinor").asLong()).isEqualTo(300_00);
        assertThat(tie.path("enteredMinor").asLong()).isEqualTo(50_05);
        assertThat(check("run")).isEqualTo("OK");
        assertThat(check("previous", MONTH.plusMonths(1)))
                .as("a month that has only imported costs is open too")
                .isEqualTo("WARNING");

        ledger.close(MONTH);
        assertThat(month().path("isRestated").asBoolean()).isFalse();
        analyse("310.00");

        assertThat(month().path("isRestated").asBoolean()).isTrue();
        var change = month().path("restatements").get(0).path("changes").get(0);
        assertThat(change.path("source").asString()).isEqualTo("IMPORTED");
        assertThat(change.path("account").asString()).isEqualTo("6601");
        assertThat(change.path("beforeMinor").asLong()).isEqualTo(300_00);
        assertThat(change.path("afterMinor").asLong()).isEqualTo(310_00);
        assertThat(ledger.accountant
                        .get("/api/ledger/months")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(it -> it.path("isRestated").asBoolean())
                        .map(it -> it.path("month").asString()))
                .containsExactly(MONTH.toString());
    }

    private void analyse(String amount) {
        server.get(ImportedFacts.class)
                .are(Map.of(
                        "orders",
                        "order_id,customer_id,ordered_at,amount\nO1,ANN,2026-01-10,200\nO2,BOB,2026-01-11,100\n",
                        "costs",
                        "cost_id,posted_on,amount,cost_type,account\nC1,2026-01-31,%s,overhead.rent,6601\n"
                                .formatted(amount)));
        var settings = new HashMap<String, Object>();
        ledger.accountant
                .get("/api/runs/defaults")
                .json()
                .path("settings")
                .properties()
                .forEach(it -> settings.put(it.getKey(), it.getValue()));
        settings.put("pdf", false); // nobody reads it here
        var job = ledger.accountant
                .post("/api/runs", settings)
                .json()
                .path("jobId")
                .asString();
        var over = ledger.accountant.await(job);
        assertThat(over.path("state").asString()).as(over.toString()).isEqualTo("DONE");
    }

    private JsonNode tie(String table) {
        var answer = ledger.accountant.send(ledger.accountant
                .request("/api/ledger/trial-balances/%s?name=x".formatted(MONTH))
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(table.getBytes(StandardCharsets.UTF_8))));
        return answer.json().path("tie").path("rows").get(0);
    }

    private String check(String key) {
        return check(key, MONTH);
    }

    private String check(String key, YearMonth month) {
        return month(month)
                .path("checklist")
                .valueStream()
                .filter(it -> it.path("key").asString().equals(key))
                .map(it -> it.path("state").asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode month() {
        return month(MONTH);
    }

    private JsonNode month(YearMonth month) {
        return ledger.accountant.get("/api/ledger/months/" + month).json().path("month");
    }
}
