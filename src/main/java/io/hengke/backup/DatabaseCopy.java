package io.hengke.backup;

import io.hengke.database.EmbeddedPostgres;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Copies the files of a running PostgreSQL so that they can be opened as of the end of the copy: PostgreSQL's own
 * procedure for a low-level base backup (manual, section 25.3.4). Writers are not held up.
 */
final class DatabaseCopy {

    static final String STEP = "backup.step.database";

    private static final String FOLDER = "postgres/data/";

    /** Made anew at each start; some hold what must not be copied, all must be there as empty folders. */
    private static final Set<String> EMPTY_FOLDERS = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private final Path data;
    private final ArchiveWriter archive;
    private final Progress progress;

    DatabaseCopy(EmbeddedPostgres postgres, ArchiveWriter archive, Progress progress) {
        this.data = postgres.data();
        this.archive = archive;
        this.progress = progress;
    }

    /** @param connection of its own, kept open to the end */
    void write(Connection connection) throws IOException, SQLException {
        // keeps the log that is needed from being cleared away meanwhile; gone with the connection
        text(connection, "select slot_name from pg_create_physical_replication_slot('hengke_backup', true, true)");
        var first = text(connection, "select pg_walfile_name(pg_backup_start('hengke', true))");
        copyData();
        var stop = stop(connection);
        archive.add(FOLDER + "backup_label", stop.label().getBytes(StandardCharsets.UTF_8));
        copyLog(first, stop.lastLogFile());
    }

    private void copyData() throws IOException {
        var files = files();
        long total = files.stream().mapToLong(it -> size(it)).sum();
        long done = 0;
        for (var file : files) {
            progress.at(STEP, done, total);
            done += size(file);
            add(file);
        }
    }

    /** The control file last: it must not be older than what it describes. */
    private List<Path> files() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(it -> !it.equals(data) && isWanted(data.relativize(it)))
                    .sorted(Comparator.comparing((Path it) -> it.endsWith("global/pg_control"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static boolean isWanted(Path path) {
        var name = path.getFileName().toString();
        return !name.startsWith("postmaster.")
                && !name.startsWith("pgsql_tmp")
                && !name.startsWith("pg_internal.init")
                && (path.getNameCount() == 1
                        || !EMPTY_FOLDERS.contains(path.getName(0).toString()));
    }

    /** A table dropped meanwhile takes its files along; the log knows of it. */
    private void add(Path file) throws IOException {
        try {
            var path = FOLDER + data.relativize(file);
            if (Files.isDirectory(file)) {
                archive.addFolder(path);
            } else {
                archive.add(path, file);
            }
        } catch (NoSuchFileException _) {
            // nothing to copy
        }
    }

    private void copyLog(String first, String last) throws IOException {
        try (var files = Files.list(data.resolve("pg_wal"))) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    archive.add(FOLDER + "pg_wal/" + name, file);
                }
            }
        }
    }

    private record Stop(String label, String lastLogFile) {}

    private static Stop stop(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)
                """);
                var row = statement.executeQuery()) {
            row.next();
            return new Stop(row.getString(1), row.getString(2));
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static long size(Path file) {
        try {
            return Files.isDirectory(file) ? 0 : Files.size(file);
        } catch (IOException _) {
            return 0; // gone since
        }
    }
}
