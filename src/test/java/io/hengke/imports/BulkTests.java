package io.hengke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestClient.Answer;
import io.hengke.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bulk API: one request, one import, however often it is sent. */
class BulkTests {

    private static final String LINES = """
            {"order_id":"J1","customer_id":"C1","ordered_at":"2026-01-05T10:00:00","amount":12.30}
            {"order_id":"J2","customer_id":"C1","ordered_at":"never","amount":1}
            """;

    private final TestClient analyst = TestServer.shared().as("analyst");

    @Test
    void theSameRequestSentTwiceIsDoneOnce() {
        var key = UUID.randomUUID().toString();
        var first = send("orders", key, "application/x-ndjson", LINES);
        var second = send("orders", key, "application/x-ndjson", LINES);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(first.json().path("rejected").asInt()).isEqualTo(1);
        assertThat(first.json().path("issues").path(0).path("code").asString()).isEqualTo("ingest.not-a-date");
        assertThat(second.json()).isEqualTo(first.json());
        undo(first);
    }

    @Test
    void aKeyUsedForAnotherBodyIsAConflict() {
        var key = UUID.randomUUID().toString();
        var first = send("orders", key, "application/x-ndjson", LINES);
        var other = send("orders", key, "application/x-ndjson", LINES + "\n");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("imports.bulk-key.conflict");
        undo(first);
    }

    @Test
    void csvIsTakenToo() {
        var answer =
                send("customers", UUID.randomUUID().toString(), "text/csv", "customer_id,name,vip\nC77,\"=1+1\",yes\n");
        assertThat(answer.json().path("accepted").asInt()).as(answer.body()).isEqualTo(1);
        undo(answer);
    }

    @Test
    void nothingIsImportedWhereNoRowIsGood() {
        var answer = send(
                "orders",
                UUID.randomUUID().toString(),
                "text/csv",
                "order_id,customer_id,ordered_at,amount\n1,2,x,y\n");
        assertThat(answer.json().path("id").isNull()).as(answer.body()).isTrue();
        assertThat(answer.json().path("rejected").asInt()).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        var key = UUID.randomUUID().toString();
        assertThat(send("orders", "", "text/csv", "a\n1\n").code()).isEqualTo("imports.bulk-no-key");
        assertThat(send("oders", key, "text/csv", "a\n1\n").code()).isEqualTo("imports.table.not-found");
        assertThat(send("orders", key, "image/png", "x").code()).isEqualTo("imports.bulk-type");
        assertThat(send("orders", key, "application/x-ndjson", "[1]\n").code()).isEqualTo("imports.bulk-line");
        assertThat(send("orders", key, "application/x-ndjson", "{\"oder_id\":1}\n")
                        .code())
                .isEqualTo("imports.bulk-column");
    }

    private Answer send(String table, String key, String type, String body) {
        return analyst.send(analyst.request("/api/bulk/" + table)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private void undo(Answer answer) {
        analyst.post("/api/imports/%s/undo".formatted(answer.json().path("id").asString()), Map.of());
    }
}
