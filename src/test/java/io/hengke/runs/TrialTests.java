package io.hengke.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTests {

    private final TestServer server = TestServer.shared();
    private final TestClient analyst = server.as("analyst");

    @AfterEach
    void takeFactsAway() {
        server.get(TestFacts.class).are(Map.of());
    }

    @Test
    void givesTheFiguresOfARunUnderThatModel(@TempDir Path folder) throws IOException {
        var present = DemoFacts.giveTo(server, folder);
        var other = present.replace("measure: revenue", "measure: active_customers")
                .replaceAll("capacity_minutes: \\d+", "capacity_minutes: 100000");
        assertThat(other).isNotEqualTo(present);
        var before =
                TestRuns.finished(analyst, Map.of("modelVersion", TestModels.saved(analyst, present), "pdf", false));

        assertThat(before.path("state").asString()).isEqualTo("DONE");

        var job = analyst.await(analyst.post("/api/costing-models/trials", Map.of("text", other))
                .json()
                .path("jobId")
                .asString());
        var after = TestRuns.finished(analyst, Map.of("modelVersion", TestModels.saved(analyst, other), "pdf", false));

        var tried = job.path("result").path("movement");
        var real = analyst.get("/api/runs/comparison?left=%s&right=%s"
                        .formatted(
                                before.path("id").asString(), after.path("id").asString()))
                .json()
                .path("movement");
        assertThat(tried.path("customers").path("changed").asLong()).isPositive();
        assertThat(tried).isEqualTo(real);
    }

    @Test
    void listsTheCustomersItMoves() {
        server.get(TestFacts.class).are(SmallCompany.facts());
        TestRuns.finished(
                analyst, Map.of("modelVersion", TestModels.saved(analyst, SmallCompany.BY_USE), "pdf", false));

        var id = analyst.post("/api/costing-models/trials", Map.of("text", SmallCompany.EVENLY))
                .json()
                .path("jobId")
                .asString();
        var job = analyst.await(id);
        var page = analyst.get("/api/costing-models/trials/%s/customers?which=RISEN".formatted(id))
                .json();

        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(page.path("items").size()).isEqualTo(1);
        assertThat(page.path("items").get(0).path("customerId").asString()).isEqualTo("ANN");
        assertThat(page.path("items").get(0).path("changeMinor").asLong()).isEqualTo(75_00);
    }

    @Test
    void refusesAModelThatCannotBeUsed() {
        assertThat(analyst.post("/api/costing-models/trials", Map.of("text", "pools: []"))
                        .code())
                .isEqualTo("runs.model-refused");
        assertThat(server.as("viewer")
                        .post("/api/costing-models/trials", Map.of("text", SmallCompany.EVENLY))
                        .status())
                .isEqualTo(403);
    }
}
