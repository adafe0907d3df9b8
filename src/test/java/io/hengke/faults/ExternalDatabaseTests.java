package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.cli.Main;
import io.hengke.database.EmbeddedPostgres;
import io.hengke.database.PostgresPrograms;
import io.hengke.database.ServerDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that Hengke did not start, reached by its address. */
class ExternalDatabaseTests {

    @TempDir
    private Path folder;

    @Test
    void worksInADatabaseOfTheCompanysOwnAndSavesAndRestoresItToo() throws Exception {
        PostgresPrograms.shareWith(folder.resolve("theirs"));
        try (var theirs = EmbeddedPostgres.start(folder.resolve("theirs"))) {
            var database = theirs.database();
            var address = database.url()
                    .replace("jdbc:postgresql://", "postgresql://%s:%s@")
                    .formatted(database.user(), database.password());
            var data = folder.resolve("data");
            var file = folder.resolve("saved.tar.gz");
            try (var server = ServerChild.start(data, "--database", address)) {
                var admin = server.setUp();
                addDepartment(admin, "Kept");
                assertThat(command("backup", file, data)).contains("Backup written and checked");
                addDepartment(admin, "Later");

                assertThat(command("restore", file, data)).contains("Restored");
                server.awaitRestart();
                assertThat(departments(server.signedIn())).contains("Kept").doesNotContain("Later");
                assertThat(server.output()).doesNotContain(database.password());
            }
            assertThat(data.resolve("postgres/data")).doesNotExist();
            assertThat(departments(database, "governance_before_restore")).contains("Kept", "Later");

            assertThat(command("restore", file, data, "--database", address)).contains("_before_restore");
            assertThat(departments(database, "governance_before_restore")).doesNotContain("Later");
            assertThat(command("doctor", null, data, "--database", address)).contains("The audit trail is whole");
            movesIntoAnEmbeddedDatabase(data, address);
        }
    }

    private void movesIntoAnEmbeddedDatabase(Path data, String address) throws Exception {
        var file = folder.resolve("resting.tar.gz");
        var moved = folder.resolve("moved");
        assertThat(command("backup", file, data, "--database", address)).contains("Backup written and checked");
        assertThat(command("restore", file, moved)).contains("Restored");
        try (var server = ServerChild.start(moved)) {
            assertThat(departments(server.signedIn())).contains("Kept").doesNotContain("Later");
        }
        assertThat(moved.resolve("postgres/data")).exists();
    }

    private static void addDepartment(TestClient admin, String name) {
        assertThat(admin.post("/api/departments", Map.of("name", name)).status())
                .isLessThan(300);
    }

    private static String departments(TestClient admin) {
        return admin.get("/api/departments").body();
    }

    private static List<String> departments(ServerDatabase database, String schema) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from %s.department".formatted(schema))) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
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

    private static String command(String name, @Nullable Path file, Path data, String... options) {
        var words = new ArrayList<>(List.of(name, "--data", data.toString(), "--locale", "en"));
        if (file != null) {
            words.add(file.toString());
        }
        words.addAll(List.of(options));
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        assertThat(Main.run(writer, writer, words.toArray(String[]::new)))
                .as(out.toString())
                .isZero();
        return out.toString();
    }
}
