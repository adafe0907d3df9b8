package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.database.EmbeddedPostgres;
import io.hengke.database.PostgresPrograms;
import io.hengke.database.ServerDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data folder of the first version, one migration for each module as it was released, opened by today's program. The
 * copies in {@code src/test/resources/upgrade} never change: a released migration that is edited fails here.
 */
class UpgradeTests {

    private static final List<String> TABLES = List.of(
            "governance.department",
            "jobs.job",
            "imports.import",
            "runs.model_version",
            "ledger.cost_line",
            "results.saved_view");

    @TempDir
    private Path data;

    @Test
    void theFirstVersionsRowsAreKeptByTheServerOfToday() throws Exception {
        PostgresPrograms.shareWith(data.resolve("postgres"));
        List<Map<String, String>> before;
        try (var postgres = EmbeddedPostgres.start(data.resolve("postgres"))) {
            makeFirstVersion(postgres.database());
            before = rows(postgres.database());
        }
        assertThat(before).hasSize(TABLES.size());

        try (var server = ServerChild.start(data)) {
            var admin = server.setUp();
            assertThat(admin.get("/api/departments").body()).contains("华东");
            assertThat(admin.get("/api/ledger/lines").body()).contains("9000");
        }
        try (var postgres = EmbeddedPostgres.start(data.resolve("postgres"))) {
            var after = rows(postgres.database());
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i)).as(TABLES.get(i)).containsAllEntriesOf(before.get(i));
            }
        }
    }

    private static void makeFirstVersion(ServerDatabase database) throws Exception {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("filesystem:src/test/resources/upgrade")
                .defaultSchema("hengke")
                .createSchemas(true)
                .load()
                .migrate();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("src/test/resources/upgrade/rows.sql")));
        }
    }

    /** The first row of each table, as text by column. */
    private static List<Map<String, String>> rows(ServerDatabase database) throws SQLException {
        var rows = new ArrayList<Map<String, String>>();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var row = statement.executeQuery("select * from %s order by 1 limit 1".formatted(table))) {
                    assertThat(row.next()).as(table).isTrue();
                    var columns = new HashMap<String, String>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.put(row.getMetaData().getColumnName(i), String.valueOf(row.getString(i)));
                    }
                    rows.add(columns);
                }
            }
        }
        return rows;
    }
}
