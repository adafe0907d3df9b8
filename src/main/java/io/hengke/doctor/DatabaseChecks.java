package io.hengke.doctor;

import io.hengke.backup.NamedFiles;
import io.hengke.database.ServerDatabase;
import io.hengke.governance.AuditCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The database and the stored files it names. */
final class DatabaseChecks {

    private static final String TRIAL = ".trial";

    private static final Duration APART = Duration.ofSeconds(30);

    private final ServerDatabase database;
    private final Path data;
    private final Clock clock;

    DatabaseChecks(ServerDatabase database, Path data, Clock clock) {
        this.database = database;
        this.data = data;
        this.clock = clock;
    }

    List<Finding> run() {
        var findings = new ArrayList<Finding>();
        try (var connection = database.connect()) {
            findings.add(
                    Finding.ok("doctor.database.ok", connection.getMetaData().getDatabaseProductVersion()));
            findings.add(clocks(connection));
            findings.add(migrations());
            findings.add(audit(connection));
            findings.addAll(files(NamedFiles.in(connection)));
        } catch (SQLException | IOException e) {
            findings.add(Finding.fail("doctor.database.failed", String.valueOf(e.getMessage())));
        }
        return findings;
    }

    private Finding clocks(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            var apart = Duration.between(row.getTimestamp(1).toInstant(), clock.instant())
                    .abs();
            return apart.compareTo(APART) < 0
                    ? Finding.ok("doctor.clocks.ok")
                    : Finding.warn("doctor.clocks.apart", apart.toSeconds());
        }
    }

    private Finding migrations() {
        var all = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .defaultSchema("hengke")
                .outOfOrder(true)
                .load()
                .info()
                .all();
        if (Stream.of(all).anyMatch(it -> it.getState().isFailed())) {
            return Finding.fail("doctor.migrations.failed");
        }
        if (Stream.of(all).map(MigrationInfo::getState).anyMatch(DatabaseChecks::isOfNewerProgram)) {
            return Finding.fail("doctor.migrations.newer");
        }
        var waiting = Stream.of(all).filter(it -> !it.getState().isApplied()).count();
        return waiting == 0
                ? Finding.ok("doctor.migrations.ok", all.length)
                : Finding.ok("doctor.migrations.waiting", waiting);
    }

    private static boolean isOfNewerProgram(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.MISSING_SUCCESS;
    }

    private static Finding audit(Connection connection) {
        return AuditCheck.firstBroken(connection)
                .map(it -> Finding.fail("doctor.audit.broken", it))
                .orElseGet(() -> Finding.ok("doctor.audit.ok"));
    }

    private List<Finding> files(List<String> named) throws IOException {
        var missing =
                named.stream().filter(it -> !Files.exists(data.resolve(it))).toList();
        var orphans = orphans(named);
        return List.of(
                missing.isEmpty()
                        ? Finding.ok("doctor.files.ok", named.size())
                        : Finding.fail("doctor.files.missing", missing.size(), missing.getFirst()),
                orphans.isEmpty()
                        ? Finding.ok("doctor.orphans.none")
                        : Finding.warn("doctor.orphans.some", orphans.size(), orphans.getFirst()));
    }

    /**
     * What lies beside the named files, at the level of one import, run or group of attachments, and nobody names. What a
     * change of the costing model was tried with has no record: the server clears it away itself.
     */
    private List<Path> orphans(List<String> named) throws IOException {
        var known = named.stream().map(it -> Path.of(it).subpath(0, 2)).collect(Collectors.toSet());
        var folders = known.stream().map(Path::getParent).collect(Collectors.toSet());
        var orphans = new ArrayList<Path>();
        for (var folder : folders) {
            if (Files.isDirectory(data.resolve(folder))) {
                try (var entries = Files.list(data.resolve(folder))) {
                    entries.map(data::relativize)
                            .filter(it -> !known.contains(it) && !it.toString().endsWith(TRIAL))
                            .forEach(orphans::add);
                }
            }
        }
        return orphans;
    }
}
