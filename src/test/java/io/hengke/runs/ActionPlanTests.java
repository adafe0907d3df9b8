package io.hengke.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestClient.Answer;
import io.hengke.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActionPlanTests {

    private static final String PLAN = """
            budget: 500
            actions:
              - {code: visit, name_zh: 上门拜访, name_en: Visit, cost: 80.50, effect: 0.1, capacity: 30, tiers: [core]}
            """;

    private final TestServer server = TestServer.shared();
    private final TestClient analyst = server.as("analyst");

    /** Other tests' runs go by the built-in plan. */
    @AfterEach
    void activateTheBuiltInPlan() {
        analyst.post("/api/action-plans/0/activation", Map.of());
    }

    @Test
    void beginsWithTheBuiltInPlanAsATextThatCanBeSaved() {
        var plan = analyst.get("/api/action-plans/0").json();

        assertThat(plan.path("check").path("problems")).isEmpty();
        assertThat(plan.at("/check/plan/actions").findValuesAsString("code"))
                .containsExactly("message", "coupon", "call", "manager");
        assertThat(plan.at("/check/plan/actions/0/costMinor").asLong()).isEqualTo(10);
        assertThat(plan.path("text").asString()).contains("tiers: [core]");
    }

    @Test
    void namesEveryMistakeWithItsLine() {
        var check = analyst.post("/api/action-plans/check", Map.of("text", PLAN.replace("0.1,", "7,") + "budgett: 1\n"))
                .json();

        assertThat(check.path("plan").isNull()).isTrue();
        assertThat(check.path("problems")
                        .valueStream()
                        .map(it -> it.path("line").asInt()))
                .containsExactlyInAnyOrder(3, 4);
        assertThat(save(analyst, "actions: 3").code()).isEqualTo("control.actions-refused");
        assertThat(save(server.as("viewer"), PLAN).status()).isEqualTo(403);
    }

    @Test
    void aRunGoesByThePlanThatIsActiveWhenItIsAskedFor() throws IOException {
        var version = save(analyst, PLAN + "# " + UUID.randomUUID() + "\n")
                .json()
                .path("version")
                .asInt();
        server.get(TestFacts.class).are(SmallCompany.facts());

        var run = server.get(StoredRuns.class)
                .find(UUID.fromString(analyst.post("/api/runs", RunSettings.standard())
                        .json()
                        .path("runId")
                        .asString()))
                .orElseThrow();
        analyst.await(run.job().toString());
        var input = server.get(RunFolders.class).input(run.id());
        Files.createDirectories(input);
        server.get(RunRequests.class).of(run);

        assertThat(run.actionVersion()).isEqualTo(version);
        assertThat(input.resolve("actions.yaml")).content().startsWith(PLAN);
        server.get(RunFolders.class).delete(input);
    }

    private static Answer save(TestClient client, String text) {
        var latest = client.get("/api/action-plans").json().path("latest").asInt();
        return client.post(
                "/api/action-plans",
                Map.of("basedOn", latest, "latest", latest, "text", text, "comment", "for a test"));
    }
}
