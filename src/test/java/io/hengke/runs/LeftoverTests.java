package io.hengke.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a killed process leaves behind is cleared when the next one starts, and what is published stays. */
class LeftoverTests {

    private final TestServer server = TestServer.shared();
    private final TestClient analyst = server.as("analyst");

    @AfterEach
    void takeFactsAway() {
        server.get(TestFacts.class).are(Map.of());
    }

    @Test
    void areClearedAtTheStart() throws IOException {
        server.get(TestFacts.class).are(SmallCompany.facts());
        var current =
                TestRuns.finished(analyst, Map.of("pdf", false)).path("id").asString();
        var folder = server.data().resolve("runs");
        var halfDone = Files.createDirectories(folder.resolve("." + UUID.randomUUID() + ".hengke/result"));
        // killed between putting the result into its place and publishing it
        var unpublished =
                Files.createDirectories(folder.resolve(UUID.randomUUID().toString()));
        Files.writeString(unpublished.resolve("run.json"), "{}");
        var input = Files.createDirectories(folder.resolve(UUID.randomUUID() + ".input"));

        server.get(Retention.class).afterSingletonsInstantiated();

        assertThat(halfDone).doesNotExist();
        assertThat(unpublished).doesNotExist();
        assertThat(input).doesNotExist();
        assertThat(server.get(PublishedRuns.class).find().orElseThrow().id()).isEqualTo(current);
        assertThat(folder.resolve(current).resolve("marts.duckdb")).exists();
    }
}
