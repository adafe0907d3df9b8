package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes a file of orders into the history. */
final class ImportWork implements Work {

    private static final int ROWS = 100_000;

    private final Set<String> committed = new HashSet<>();
    private int round;
    private String id = "";
    private String job = "";

    @Override
    public void begin(TestClient admin) {
        round++;
        id = admin.post("/api/imports", Map.of()).json().path("id").asString();
        var uploaded = admin.send(admin.request("/api/imports/" + id + "/files?name=orders.csv")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(orders())));
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        var started = admin.post("/api/imports/" + id + "/commit", Map.of());
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        job = started.json().path("jobId").asString();
    }

    private String orders() {
        return IntStream.range(0, ROWS)
                .mapToObj(it -> "R%d-%d,C%d,2026-01-05,%d.50".formatted(round, it, it % 1000, it % 90 + 1))
                .collect(Collectors.joining("\n", "order_id,customer_id,ordered_at,amount\n", "\n"));
    }

    @Override
    public long milliseconds() {
        return 4000;
    }

    /** The commit was promised by a job's number: it must come to its end, with every row. */
    @Override
    public void check(TestClient admin, Path data) {
        assertThat(admin.await(job).path("state").asString()).isEqualTo("DONE");
        committed.add(id);
        for (var each : committed) {
            var view = admin.get("/api/imports/" + each).json();
            assertThat(view.path("state").asString()).as(view.toString()).isEqualTo("COMMITTED");
            assertThat(view.toString()).contains("\"accepted\":" + ROWS);
        }
        assertThat(data.resolve("uploads").resolve(id)).doesNotExist();
    }

    @Override
    public String toString() {
        return "import";
    }
}
