package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** Restores a backup into the running server, which stops and starts on the way. */
final class RestoreWork implements Work {

    private String backup = "";
    private int added;

    @Override
    public void prepare(TestClient admin) {
        add(admin, "Saved");
        var started = admin.post("/api/backups", Map.of());
        var over = admin.await(started.json().path("jobId").asString());
        backup = over.path("result").path("name").asString();
    }

    @Override
    public void begin(TestClient admin, Path data) {
        added++;
        add(admin, "Later " + added);
        var file = data.resolve("backups").resolve(backup).toString();
        var nobody = new PrintWriter(new StringWriter());
        Thread.ofVirtual().start(() -> Main.run(nobody, nobody, "restore", file, "--data", data.toString()));
    }

    @Override
    public long milliseconds() {
        return 9000;
    }

    /** All of the old or all of the new, whichever it is, and nothing of what was being made. */
    @Override
    public void check(TestClient admin, Path data) {
        var departments = admin.get("/api/departments").body();
        var actions = admin.get("/api/audit?action=backup.restored").json().path("items");
        assertThat(departments).contains("Saved");
        assertThat(departments.contains("Later " + added) || !actions.isEmpty())
                .as("old, or new and told so")
                .isTrue();
        assertThat(data.resolve("restore.tmp")).doesNotExist();
        assertThat(data.resolve("restore.ready")).doesNotExist();
    }

    private static void add(TestClient admin, String name) {
        assertThat(admin.post("/api/departments", Map.of("name", name)).status())
                .isLessThan(300);
    }

    @Override
    public String toString() {
        return "restore";
    }
}
