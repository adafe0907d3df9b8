package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of orders that has been uploaded and waits to be taken into the history. */
final class UploadedOrders {

    private final TestClient admin;
    private final String id;

    /** @param round makes the orders differ from other rounds' */
    UploadedOrders(TestClient admin, int round, int rows) {
        this.admin = admin;
        this.id = admin.post("/api/imports", Map.of()).json().path("id").asString();
        var uploaded = admin.send(admin.request("/api/imports/" + id + "/files?name=orders.csv")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(orders(round, rows))));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
    }

    String id() {
        return id;
    }

    /** Number of the job that does it. */
    String commit() {
        var started = admin.post("/api/imports/" + id + "/commit", Map.of());
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return started.json().path("jobId").asString();
    }

    private static String orders(int round, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(
                        it -> "R%d-%d,C%d,2026-01-%02d,%d.50".formatted(round, it, it % 1000, it % 28 + 1, it % 90 + 1))
                .collect(Collectors.joining("\n", "order_id,customer_id,ordered_at,amount\n", "\n"));
    }
}
