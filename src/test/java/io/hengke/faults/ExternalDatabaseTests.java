package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.cli.Main;
import io.hengke.database.EmbeddedPostgres;
import io.hengke.database.PostgresPrograms;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that Hengke did not start, reached by its address. */
class ExternalDatabaseTests {

    @TempDir
    private Path folder;

    @Test
    void worksInADatabaseOfTheCompanysOwnAndLeavesItsBackupToTheCompany() throws Exception {
        PostgresPrograms.shareWith(folder.resolve("theirs"));
        var data = folder.resolve("data");
        try (var theirs = EmbeddedPostgres.start(folder.resolve("theirs"))) {
            var database = theirs.database();
            var address = database.url()
                    .replace("jdbc:postgresql://", "postgresql://%s:%s@")
                    .formatted(database.user(), database.password());
            try (var server = ServerChild.start(data, "--database", address)) {
                var admin = server.setUp();
                assertThat(admin.post("/api/departments", Map.of("name", "Theirs"))
                                .status())
                        .isLessThan(300);
                var job = admin.post("/api/backups", Map.of())
                        .json()
                        .path("jobId")
                        .asString();
                assertThat(admin.await(job).path("problem").path("code").asString())
                        .isEqualTo("backup.external-database");
                assertThat(server.output()).doesNotContain(database.password());
            }
            assertThat(data.resolve("postgres/data")).doesNotExist();
            try (var connection = database.connect();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select name from governance.department")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("Theirs");
            }
            Files.writeString(data.resolve("hengke.yaml"), "database:\n  url: " + address + "\n");
            assertThat(backup(data)).contains("pg_dump", "[backup.external-database]");
        }
    }

    @Test
    void writesOneJsonObjectALineWhereThatIsSet() throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("hengke.yaml"), "log:\n  format: json\n");
        try (var server = ServerChild.start(data)) {
            server.setUp();
            assertThat(server.output().lines().filter(it -> it.startsWith("{")))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it)
                            .contains("\"@timestamp\"", "\"message\"")
                            .endsWith("}"));
            assertThat(server.output()).doesNotContain(ServerChild.PASSWORD);
        }
    }

    private String backup(Path data) {
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        var file = folder.resolve("saved.tar.gz").toString();
        assertThat(Main.run(writer, writer, "backup", file, "--data", data.toString(), "--locale", "en"))
                .isEqualTo(2);
        return out.toString();
    }
}
