package io.hengke.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestServer;
import io.hengke.shared.Progress;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupControllerTests {

    private final TestServer server = TestServer.shared();

    @Test
    void makesABackupAsAJobAndHandsItOut() throws Exception {
        var admin = server.as("administrator");
        var started = admin.post("/api/backups", Map.of());
        assertThat(started.status()).isEqualTo(202);
        var job = admin.await(started.json().path("jobId").asString());
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        var name = job.path("result").path("name").asString();

        assertThat(admin.get("/api/backups").body()).contains(name);
        assertThat(admin.get("/api/backups/" + name).response().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        it -> assertThat(it).startsWith("attachment").contains(name));
        var contents = Archive.check(server.data().resolve("backups").resolve(name), Progress.NONE);
        assertThat(contents.missing()).isEmpty();
        assertThat(contents.parts()).extracting(Manifest.Part::path).contains("database/governance.account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hengke-20260101-000000.tar.gz", "..%2Fhengke.lock", "%2e%2e", "hengke.lock"})
    void knowsNoFileButBackups(String name) {
        assertThat(server.as("administrator").get("/api/backups/" + name).status())
                .isIn(400, 404);
    }

    @Test
    void isForThoseWhoMayMakeBackups() {
        assertThat(server.as("analyst").get("/api/backups").status()).isEqualTo(403);
        assertThat(server.as("analyst").post("/api/backups", Map.of()).status()).isEqualTo(403);
    }
}
