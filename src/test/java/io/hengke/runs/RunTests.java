package io.hengke.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RunTests {

    private final TestServer server = TestServer.shared();
    private final TestClient analyst = server.as("analyst");

    @BeforeEach
    void giveFacts() {
        server.get(TestFacts.class).are(SmallCompany.facts());
    }

    @AfterEach
    void takeFactsAway() {
        server.get(TestFacts.class).are(Map.of());
    }

    /** Revenue 500.00, goods 200.00, costs 530.00, all borne: contribution -230.00. */
    @Test
    void becomesTheRunEverybodyLooksAt() {
        var run = finished(Map.of("modelVersion", 0)); // other tests may have saved a model of their own

        assertThat(run.path("state").asString()).isEqualTo("DONE");
        assertThat(run.path("isCurrent").asBoolean()).isTrue();
        assertThat(run.path("headline").path("customers").asLong()).isEqualTo(3);
        assertThat(run.path("headline").path("netRevenueMinor").asLong()).isEqualTo(500_00);
        assertThat(run.path("headline").path("bookedMinor").asLong()).isEqualTo(530_00);
        assertThat(run.path("headline").path("contributionMinor").asLong()).isEqualTo(-230_00);
        assertThat(server.get(PublishedRuns.class).find().orElseThrow().id())
                .isEqualTo(run.path("id").asString());
    }

    @Test
    void tellsWhatItWasMadeFromAndHandsOutItsFiles() {
        var run = finished(Map.of("horizonMonths", 12, "pdf", true));

        var details = analyst.get("/api/runs/" + run.path("id").asString()).json();

        assertThat(details.path("run").path("settings").path("horizonMonths").asInt())
                .isEqualTo(12);
        assertThat(details.path("document").path("inputs").findValuesAsString("table"))
                .contains("customers", "orders", "costs", "activities");
        assertThat(details.path("files").findValuesAsString("name"))
                .contains("report.html", "report.pdf", "customers.csv")
                .doesNotContain("marts.duckdb");
        var file = "/api/runs/%s/files/".formatted(run.path("id").asString());
        assertThat(analyst.get(file + "customers.csv").body()).contains("ANN").contains("采");
        assertThat(analyst.get(file + "..%2F..%2Fpostgres%2FPG_VERSION").status())
                .isIn(400, 404);
        assertThat(server.as("sales").get(file + "customers.csv").status()).isEqualTo(403);
    }

    @Test
    void saysClearlyWhatIsWrongAndLeavesTheCurrentRunAsItIs() {
        var current = finished(Map.of()).path("id").asString();
        var facts = new HashMap<>(SmallCompany.facts());
        facts.merge("orders", "O5,ANN,not a day,1.00,0\n", String::concat);
        server.get(TestFacts.class).are(facts);

        var run = finished(Map.of("maxRejectShare", 0.01));

        assertThat(run.path("state").asString()).isEqualTo("FAILED");
        assertThat(run.path("problem").path("code").asString()).isEqualTo("runs.too-many-rejects");
        assertThat(run.path("problem").path("detail").asString()).contains("orders");
        assertThat(server.get(PublishedRuns.class).find().orElseThrow().id()).isEqualTo(current);
        assertThat(server.data().resolve("runs").resolve(run.path("id").asString()))
                .doesNotExist();
        var path = "/api/runs/" + run.path("id").asString();
        assertThat(analyst.get(path).json().path("files").findValuesAsString("name"))
                .containsExactly("issues.csv");
        assertThat(analyst.get(path + "/files/issues.csv").body()).contains("not a day");
        assertThat(server.as("sales").get(path + "/files/issues.csv").status()).isEqualTo(403);
    }

    @Test
    void stopsWhenCancelledAndLeavesTheCurrentRunAsItIs() {
        var current = finished(Map.of()).path("id").asString();
        var started = start(Map.of());
        while (analyst.get("/api/runs/" + started.path("runId").asString())
                        .json()
                        .path("run")
                        .path("done")
                        .asLong()
                < 5) {
            Thread.onSpinWait();
        }

        analyst.post("/api/runs/%s/cancel".formatted(started.path("runId").asString()), Map.of());
        var job = analyst.await(started.path("jobId").asString());

        assertThat(job.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(server.get(PublishedRuns.class).find().orElseThrow().id()).isEqualTo(current);
        assertThat(server.data().resolve("runs").resolve(started.path("runId").asString()))
                .doesNotExist();
    }

    @Test
    void canBeMadeCurrentAgainLater() {
        var older = finished(Map.of()).path("id").asString();
        finished(Map.of());

        var answer = analyst.post("/api/runs/%s/current".formatted(older), Map.of());

        assertThat(answer.json().path("isCurrent").asBoolean()).isTrue();
        assertThat(server.get(PublishedRuns.class).find().orElseThrow().id()).isEqualTo(older);
        assertThat(Files.isDirectory(
                        server.get(PublishedRuns.class).find().orElseThrow().folder()))
                .isTrue();
    }

    @Test
    void refusesSettingsOutOfBoundsAndCallersWhoMayNot() {
        assertThat(analyst.post("/api/runs", settings(Map.of("horizonMonths", 0)))
                        .code())
                .isEqualTo("runs.setting-out-of-bounds");
        assertThat(analyst.post("/api/runs", settings(Map.of("modelVersion", 999)))
                        .status())
                .isEqualTo(404);
        assertThat(server.as("viewer").post("/api/runs", settings(Map.of())).status())
                .isEqualTo(403);
        assertThat(server.unsigned().get("/api/runs").status()).isEqualTo(401);
    }

    private JsonNode finished(Map<String, Object> changes) {
        return TestRuns.finished(analyst, changes);
    }

    private JsonNode start(Map<String, Object> changes) {
        return TestRuns.start(analyst, changes);
    }

    private Map<String, Object> settings(Map<String, Object> changes) {
        return TestRuns.settings(analyst, changes);
    }
}
