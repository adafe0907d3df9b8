package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
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
            addDepartment(admin, "Added after the backup");

            assertThat(command("restore", file, data)).contains("Restored");
            server.awaitRestart();
            assertThat(departments(server.signedIn())).contains("Kept").doesNotContain("Added after the backup");
        }
    }

    @Test
    void savesAndRestoresWhileTheServerRests() throws Exception {
        var data = folder.resolve("data");
        var file = folder.resolve("saved.tar.gz");
        var moved = folder.resolve("moved");
        try (var server = ServerChild.start(data)) {
            addDepartment(server.setUp(), "Kept");
        }
        assertThat(command("backup", file, data)).contains("Backup written and checked");
        assertThat(command("restore", file, moved)).contains("Restored");
        try (var server = ServerChild.start(moved)) {
            assertThat(departments(server.signedIn())).contains("Kept");
        }
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
