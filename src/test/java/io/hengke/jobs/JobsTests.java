package io.hengke.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestServer;
import io.hengke.governance.Caller;
import io.hengke.governance.RowScope;
import io.hengke.shared.Language;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobsTests {

    private final TestServer server = TestServer.shared();
    private final Caller analyst = new Caller(
            UUID.nameUUIDFromBytes("analyst".getBytes(StandardCharsets.UTF_8)),
            "analyst",
            Language.ZH,
            Set.of(),
            new RowScope.All());

    @Test
    void runsInTheBackgroundAndTellsWhatCameOfIt() {
        var id = submit(Map.of("steps", 3));

        var job = server.as("analyst").await(id.toString());

        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.path("result").path("steps").asInt()).isEqualTo(3);
    }

    @Test
    void stopsWhenCancelled() {
        var id = submit(Map.of("steps", 1_000_000));

        server.as("analyst").post("/api/jobs/%s/cancel".formatted(id), Map.of());

        assertThat(server.as("analyst").await(id.toString()).path("state").asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void tellsAProblemInTheReadersLanguage() {
        var id = submit(Map.of("steps", -1));

        var job = server.as("analyst").await(id.toString());

        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.path("problem").path("code").asString()).isEqualTo("web.value");
        assertThat(job.path("problem").path("detail").asString())
                .contains("steps")
                .contains("-1");
    }

    @Test
    void isCountedByKindAndOutcome() throws InterruptedException {
        var meters = server.get(MeterRegistry.class);
        var before = failures(meters);
        var id = submit(Map.of("steps", -1));

        server.as("analyst").await(id.toString());

        // the clock is stopped after the record is written
        for (int i = 0; i < 100 && failures(meters) == before; i++) {
            Thread.sleep(20);
        }
        assertThat(failures(meters)).isGreaterThan(before);
        assertThat(meters.get("hengke.events.outstanding").gauge().value()).isNotNegative();
    }

    private static long failures(MeterRegistry meters) {
        return meters.find("hengke.jobs").tags("kind", CountingJob.NAME, "outcome", "failed").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void isHiddenFromOthersButNotFromAdministrators() {
        var id = submit(Map.of("steps", 1));

        assertThat(server.as("sales").get("/api/jobs/" + id).status()).isEqualTo(404);
        assertThat(server.as("administrator").get("/api/jobs/" + id).status()).isEqualTo(200);
    }

    private UUID submit(Map<String, Integer> input) {
        return server.get(Jobs.class).submit(CountingJob.NAME, input, analyst);
    }
}
