package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLossTests {

    @TempDir
    private Path folder;

    @Test
    void refusesClearlyWhileTheDatabaseIsAwayAndGoesOnWhenItIsBack() throws Exception {
        try (var server = ServerChild.start(folder)) {
            var admin = server.setUp();
            add(admin, "Before");

            var codes = new HashSet<String>();
            for (int loss = 0; loss < 3; loss++) {
                killDatabase();
                awaitAnswer(admin, codes);
            }
            add(admin, "After");
            assertThat(admin.get("/api/departments").body()).contains("Before", "After");
            assertThat(codes).isSubsetOf("web.database.unavailable");
        }
    }

    /** Asks until the answer is good again; any other must be a refusal with a code. */
    private static void awaitAnswer(TestClient admin, Set<String> codes) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            var answer = admin.get("/api/departments");
            if (answer.status() == 200) {
                return;
            }
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            codes.add(answer.code());
            assertThat(System.nanoTime()).as("the database must come back").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private void killDatabase() throws Exception {
        var file = folder.resolve("postgres/data/postmaster.pid");
        var first = Files.readAllLines(file).getFirst();
        var postmaster = ProcessHandle.of(Long.parseLong(first)).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get();
    }

    private static void add(TestClient admin, String name) {
        assertThat(admin.post("/api/departments", Map.of("name", name)).status())
                .isLessThan(300);
    }
}
