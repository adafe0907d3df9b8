package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.backup.Restore;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Makes a backup. */
final class BackupWork implements Work {

    private final Set<Path> tried = new HashSet<>();
    private String job = "";

    @Override
    public void begin(TestClient admin, Path data) {
        var started = admin.post("/api/backups", Map.of());
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        job = started.json().path("jobId").asString();
    }

    @Override
    public long milliseconds() {
        return 3000;
    }

    /** What bears a backup's name is whole, and nothing else is left of the one that was cut short. */
    @Override
    public void check(TestClient admin, Path data) throws Exception {
        var over = admin.await(job);
        assertThat(over.path("state").asString()).as(over.toString()).isEqualTo("DONE");
        try (var files = Files.list(data.resolve("backups"))) {
            for (var file : files.filter(it -> tried.add(it.getFileName())).toList()) {
                var trial = data.resolveSibling(file.getFileName() + ".trial");
                new Restore(ServerSettings.load(trial, Map.of(), Map.of()), Clock.systemUTC())
                        .run(file, "ann", Progress.NONE);
                assertThat(Doctor.ofRunning(trial)).contains("PostgreSQL 18").doesNotContain("✗", "! ");
                assertThat(trial.resolve("control")).doesNotExist();
            }
        }
        assertThat(data.resolve("backup.links")).doesNotExist();
    }

    @Override
    public String toString() {
        return "backup";
    }
}
