package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hengke.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder on a disk of 500 MB in memory; only root can make one. */
class DiskFullTests {

    @TempDir
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=500m", "tmpfs", disk.toString()) == 0, "needs root");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "--lazy", disk.toString());
    }

    @Test
    void refusesChangesWhileTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        var data = disk.resolve("data");
        try (var server = ServerChild.start(data)) {
            var admin = server.setUp();
            assertThat(add(admin, "Before").status()).isLessThan(300);
            var filler = disk.resolve("filler");
            fill(filler, 50_000_000);

            var refused = add(admin, "Refused");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("web.disk.unavailable");
            assertThat(server.signedIn().get("/api/departments").status()).isEqualTo(200);

            fill(disk.resolve("rest"), 0);
            assertThat(add(admin, "Refused too").status()).isEqualTo(503);
            Files.delete(filler);
            Files.delete(disk.resolve("rest"));

            assertThat(add(admin, "After").status()).isLessThan(300);
            assertThat(admin.get("/api/departments").body())
                    .contains("Before", "After")
                    .doesNotContain("Refused");
        }
        try (var server = ServerChild.start(data)) {
            assertThat(server.signedIn().get("/api/departments").body()).contains("Before", "After");
        }
    }

    private static TestClient.Answer add(TestClient admin, String name) {
        return admin.post("/api/departments", Map.of("name", name));
    }

    /** Takes all room but so many bytes. */
    private void fill(Path file, long left) throws IOException {
        var block = new byte[1 << 20];
        try (var out = Files.newOutputStream(file)) {
            while (Files.getFileStore(disk).getUsableSpace() > left) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(left).as(e.toString()).isZero(); // the last block did not fit
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
