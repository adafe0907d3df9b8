package io.hengke.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hengke.database.CompanyDatabase;
import io.hengke.database.DataFolder;
import io.hengke.database.EmbeddedPostgres;
import io.hengke.database.PostgresPrograms;
import io.hengke.database.ServerDatabase;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** Backups of a PostgreSQL that Hengke did not start, and restores into one. */
class CompanyDatabaseTests {

    @TempDir
    private static Path home;

    private static EmbeddedPostgres postgres;

    @TempDir
    private Path folder;

    private ServerDatabase database;
    private ServerSettings settings;
    private Path file;

    @BeforeAll
    static void start() throws Exception {
        PostgresPrograms.shareWith(home.resolve("postgres"));
        postgres = EmbeddedPostgres.start(home.resolve("postgres"));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    /** A backup of a database with a row in each module's first table. */
    @BeforeEach
    void prepare() throws Exception {
        database = CompanyDatabase.create(postgres);
        settings = ServerSettings.load(folder.resolve("data"), Map.of(), CompanyDatabase.settings(database));
        file = folder.resolve("saved.tar.gz");
        EmptyDatabase.migrate(database);
        execute(database, Files.readString(Path.of("src/test/resources/upgrade/rows.sql")));
        new Backup(Files.createDirectories(settings.data()), database, Clock.systemUTC()).write(file, Progress.NONE);
    }

    @Test
    void bringsBackEveryRowOfEveryTableAndGoesOnNumberingWhereItWas() throws Exception {
        var empty = CompanyDatabase.create(postgres);
        new Restore(
                        ServerSettings.load(folder.resolve("other"), Map.of(), CompanyDatabase.settings(empty)),
                        Clock.systemUTC())
                .run(file, "ann", Progress.NONE);

        assertThat(rows(empty)).isEqualTo(rows(database)).containsKey("hengke.flyway_schema_history");
        assertThat(rows(empty).get("ledger.cost_line")).isNotEmpty();
        assertThat(text(empty, "select nextval('ledger.cost_line_id_seq') > max(id) from ledger.cost_line"))
                .isEqualTo("t");
    }

    @Test
    void keepsTheReplacedRecordsAside() throws Exception {
        addLater();
        new Restore(settings, Clock.systemUTC()).run(file, "ann", Progress.NONE);

        assertThat(departments("governance")).doesNotContain("Later");
        assertThat(departments("governance_before_restore")).contains("Later");
        new Restore(settings, Clock.systemUTC()).run(file, "ann", Progress.NONE);
        assertThat(departments("governance_before_restore")).doesNotContain("Later");
    }

    @Test
    void losesNothingWhenTheDatabaseGoesAwayInTheMiddleAndEndsTheRestoreLater() throws Exception {
        addLater();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Restore(settings, Clock.systemUTC()).run(file, "ann", (step, done, _) -> {
                    if (step.equals("backup.step.loading") && done == 5) {
                        cutOff();
                    }
                }))
                .withMessageContaining("backup.database-away");
        assertThat(departments("governance")).contains("Later");

        complete();
        assertThat(departments("governance")).doesNotContain("Later");
        assertThat(settings.data().resolve("restore.ready")).doesNotExist();
    }

    @Test
    void doesNotRepeatWhatTheDatabaseHadDoneBeforeACrash() throws Exception {
        addLater();
        new Restore(settings, Clock.systemUTC()).prepare(file, "ann", Progress.NONE);
        var copy = settings.data().resolve("restore.ready").resolve(CopiedDatabase.FOLDER);
        new DatabaseLoad(copy, Progress.NONE).into(database, Files.readString(copy.resolve("restore-name")));

        complete();
        assertThat(departments("governance_before_restore")).contains("Later");
        assertThat(departments("governance")).doesNotContain("Later");
    }

    @Test
    void refusesADatabaseThatIsNotHengkesOrThatIsInUse() throws Exception {
        var foreign = CompanyDatabase.create(postgres);
        execute(foreign, "create table orders (id bigint)");
        var others = ServerSettings.load(folder.resolve("others"), Map.of(), CompanyDatabase.settings(foreign));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Restore(others, Clock.systemUTC()).run(file, "ann", Progress.NONE))
                .withMessageContaining("backup.database-not-empty");

        try (var _ = database.connect()) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> new Restore(settings, Clock.systemUTC()).run(file, "ann", Progress.NONE))
                    .withMessageContaining("backup.database-in-use");
        }
        assertThat(settings.data().resolve("restore.ready")).doesNotExist();
    }

    @Test
    void leavesItToThePlaceWhichDatabaseItIs() throws Exception {
        Files.writeString(settings.data().resolve("hengke.yaml"), """
                database:
                  url: postgresql://production/hengke
                # names
                company:
                  name: 示例
                """);
        var second = folder.resolve("second.tar.gz");
        new Backup(settings.data(), database, Clock.systemUTC()).write(second, Progress.NONE);

        var other = Files.createDirectories(folder.resolve("other"));
        var here = "database:\n  url: " + CompanyDatabase.create(postgres).url() + "\n  user: hengke\n  password: "
                + database.password() + "\n";
        Files.writeString(other.resolve("hengke.yaml"), here);
        new Restore(ServerSettings.load(other, Map.of(), Map.of()), Clock.systemUTC())
                .run(second, "ann", Progress.NONE);

        assertThat(other.resolve("hengke.yaml")).hasContent("# names\ncompany:\n  name: 示例\n" + here);
    }

    private void complete() {
        try (var held = DataFolder.hold(settings.data())) {
            new Restore(settings, Clock.systemUTC()).complete(held, Progress.NONE);
        }
    }

    private void addLater() throws SQLException {
        execute(database, "insert into governance.department values (gen_random_uuid(), 'Later')");
    }

    private String departments(String schema) throws SQLException {
        return text(database, "select string_agg(name, ',') from %s.department".formatted(schema));
    }

    private void cutOff() {
        try {
            execute(postgres.database(), """
                    select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'
                    """.formatted(database.url().replaceFirst(".*/", "")));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Every table's rows as PostgreSQL writes them, in order. */
    private static Map<String, List<String>> rows(ServerDatabase database) throws Exception {
        var rows = new TreeMap<String, List<String>>();
        try (var connection = database.connect()) {
            var schemas = CopiedDatabase.schemas(MigrationHistory.scripts(connection));
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : TableOrder.of(connection, schemas)) {
                var text = new StringWriter();
                copies.copyOut("copy %s to stdout".formatted(table.quoted()), text);
                rows.put(
                        table.schema() + "." + table.name(),
                        text.toString().lines().sorted().toList());
            }
        }
        return rows;
    }

    private static void execute(ServerDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(ServerDatabase database, String query) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
