package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServerBackupTests {

    @TempDir
    private Path folder;

    @Test
    void savesAndRestoresWhileTheServerRuns() throws Exception {
        var data = folder.resolve("data");
        var file = folder.resolve("saved.tar.gz");
        try (var server = ServerChild.start(data)) {
            var admin = server.setUp();
            addDepartment(admin, "Kept");
            assertThat(command("backup", file, data)).contains("Backup written and checked");
            assertThat(actions(admin)).contains("backup.made");
            addDepartment(admin, "Added after the backup");

            assertThat(command("restore", file, data)).contains("Restored");
            server.awaitRestart();
            admin = server.signedIn();
            assertThat(departments(admin)).contains("Kept").doesNotContain("Added after the backup");
            assertThat(actions(admin)).contains("backup.restored");
        }
    }

    @Test
    void savesAndRestoresWhileTheServerRestsAndNobodyHasToSignInAgain() throws Exception {
        var data = folder.resolve("data");
        var file = folder.resolve("saved.tar.gz");
        TestClient admin;
        try (var server = ServerChild.start(data)) {
            admin = server.setUp();
            addDepartment(admin, "Kept");
        }
        assertThat(command("backup", file, data)).contains("Backup written and checked");
        assertThat(command("restore", file, data)).contains("Restored");
        try (var server = ServerChild.start(data)) {
            admin = server.again(admin);
            assertThat(departments(admin)).contains("Kept");
            assertThat(actions(admin)).containsSubsequence("backup.restored", "backup.made");
            assertThat(admin.get("/api/audit/verification")
                            .json()
                            .path("intact")
                            .asBoolean())
                    .isTrue();
        }
        try (var server = ServerChild.start(data)) {
            admin = server.again(admin);
            assertThat(admin.get("/api/account").status())
                    .as("after a mere restart")
                    .isEqualTo(200);
            assertThat(actions(admin)).containsOnlyOnce("backup.made", "backup.restored");
        }
    }

    /** Of the audit trail, the latest first. */
    private static List<String> actions(TestClient admin) {
        return StreamSupport.stream(admin.get("/api/audit").json().path("items").spliterator(), false)
                .map(it -> it.path("action").asString())
                .toList();
    }

    private static void addDepartment(TestClient admin, String name) {
        assertThat(admin.post("/api/departments", Map.of("name", name)).status())
                .isLessThan(300);
    }

    private static String departments(TestClient admin) {
        return admin.get("/api/departments").body();
    }

    private static String command(String name, Path file, Path data) {
        var out = new StringWriter();
        int exit = Main.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                name,
                file.toString(),
                "--data",
                data.toString(),
                "--locale",
                "en");
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }
}
