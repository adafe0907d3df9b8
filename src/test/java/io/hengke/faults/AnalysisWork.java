package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Analyses a small company and makes the result the current one. */
final class AnalysisWork implements Work {

    private static final int KEPT = Integer.parseInt(Setting.RUNS_KEEP.standard());

    private String run = "";
    private String job = "";

    @Override
    public void prepare(TestClient admin) {
        var imported = new UploadedOrders(admin, 0, 2000);
        assertThat(admin.await(imported.commit()).path("state").asString()).isEqualTo("DONE");
    }

    @Override
    public void begin(TestClient admin, Path data) {
        var settings = admin.get("/api/runs/defaults").json().path("settings");
        var started = admin.post("/api/runs", settings);
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        run = started.json().path("runId").asString();
        job = started.json().path("jobId").asString();
    }

    @Override
    public long milliseconds() {
        return 20_000;
    }

    /**
     * The run that was promised is done, whole and current; no other is current, as many of the newest as are kept are
     * whole, and no part of another one is left.
     */
    @Override
    public void check(TestClient admin, Path data) throws Exception {
        var over = admin.await(job);
        assertThat(over.path("state").asString()).as(over.toString()).isEqualTo("DONE");
        var runs = admin.get("/api/runs").json().path("items");
        assertThat(runs.valueStream()
                        .filter(it -> it.path("isCurrent").asBoolean())
                        .map(it -> it.path("id").asString()))
                .containsExactly(run);
        var kept = Math.min(KEPT, runs.size());
        assertThat(runs.valueStream().limit(kept))
                .allSatisfy(
                        it -> assertThat(isWhole(it, data)).as(it.toString()).isTrue());
        try (var folders = Files.list(data.resolve("runs"))) {
            assertThat(folders.count()).isEqualTo(kept);
        }
    }

    private static boolean isWhole(JsonNode shown, Path data) {
        var folder = data.resolve("runs").resolve(shown.path("id").asString());
        return shown.path("isReadable").asBoolean() && Files.isRegularFile(folder.resolve("run.json"));
    }

    @Override
    public String toString() {
        return "analysis";
    }
}
