package io.hengke.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CostingModelTests {

    private final TestServer server = TestServer.shared();
    private final TestClient analyst = server.as("analyst");

    @Test
    void startsWithTheBuiltInModelAsVersionZero() {
        var model = analyst.get("/api/costing-models/0").json();

        assertThat(model.path("text").asString()).contains("pools:");
        assertThat(model.path("check").path("form").path("pools").findValuesAsString("code"))
                .contains("overhead");
    }

    @Test
    void namesLineAndColumnOfEveryMistake() {
        var check = check("""
                pools:
                  - code: calls
                    takes: {cost_type: servise}
                    driver: {measure: minuts}
                """);

        assertThat(check.path("problems")
                        .valueStream()
                        .map(it -> it.path("line").asInt() + ":"
                                + it.path("column").asInt())
                        .toList())
                .containsExactly("3:13", "4:14");
        assertThat(check.path("problems").get(0).path("text").asString()).contains("service");
        assertThat(check.path("form").isNull()).isTrue();
    }

    @Test
    void becomesANewVersionThatTheNextRunUses() {
        var text = SmallCompany.BY_USE + "# " + System.nanoTime() + "\n";
        var version = TestModels.saved(analyst, text);

        var models = analyst.get("/api/costing-models").json();

        assertThat(models.path("active").asInt()).isEqualTo(version);
        assertThat(models.path("items").get(0).path("accountName").asString()).isEqualTo("analyst");
        assertThat(analyst.get("/api/runs/defaults").json().path("activeModel").asInt())
                .isEqualTo(version);
    }

    @Test
    void isNotSavedOverSomebodyElsesWork() {
        var latest = TestModels.saved(analyst, SmallCompany.BY_USE + "# " + System.nanoTime() + "\n");

        assertThat(TestModels.save(analyst, latest - 1, SmallCompany.EVENLY).code())
                .isEqualTo("runs.model-moved-on.conflict");
        assertThat(TestModels.save(analyst, latest, "pools: []").code()).isEqualTo("runs.model-refused");
        assertThat(TestModels.save(server.as("viewer"), latest, SmallCompany.EVENLY)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void keepsUnfinishedWorkApart() {
        analyst.put("/api/costing-models/draft", Map.of("basedOn", 0, "text", "pools: ["));

        assertThat(analyst.get("/api/costing-models/draft")
                        .json()
                        .path("draft")
                        .path("text")
                        .asString())
                .isEqualTo("pools: [");
        assertThat(server.as("administrator")
                        .get("/api/costing-models/draft")
                        .json()
                        .path("draft")
                        .isNull())
                .isTrue();

        analyst.delete("/api/costing-models/draft");
        assertThat(analyst.get("/api/costing-models/draft").json().path("draft").isNull())
                .isTrue();
    }

    @Test
    void changesByFormOnlyThePoolMeant() {
        var pool = Map.of(
                "code", "rent",
                "takes", Map.of("cost_type", List.of("overhead")),
                "driver", Map.of("measure", "orders", "activities", List.of(), "match", List.of()));
        var answer = analyst.post(
                        "/api/costing-models/edit",
                        Map.of(
                                "text",
                                SmallCompany.BY_USE,
                                "edit",
                                Map.of("kind", "REPLACE", "index", 2, "to", 0, "pool", pool)))
                .json();

        assertThat(answer.path("text").asString()).isEqualTo(SmallCompany.BY_USE.replace("revenue", "orders"));
        assertThat(answer.path("check").path("problems").isEmpty()).isTrue();
    }

    @Test
    void showsWhatDiffersBetweenVersions() {
        var from = TestModels.saved(analyst, SmallCompany.BY_USE + "# " + System.nanoTime() + "\n");
        var to = TestModels.saved(analyst, SmallCompany.EVENLY + "# " + System.nanoTime() + "\n");

        var lines = analyst.get("/api/costing-models/difference?from=%d&to=%d".formatted(from, to))
                .json()
                .path("lines");

        assertThat(lines.valueStream()
                        .filter(it -> it.path("kind").asString().equals("ADDED"))
                        .map(it -> it.path("text").asString())
                        .toList())
                .anyMatch(it -> it.contains("active_customers"));
    }

    private JsonNode check(String text) {
        return analyst.post("/api/costing-models/check", Map.of("text", text)).json();
    }
}
