package io.hengke.imports;

import io.hengke.imports.Facts.Included;
import io.hengke.ingest.UploadResult.TableFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imports: PostgreSQL {@code imports.import} and {@code imports.accepted}. */
@Repository
class ImportRecords {

    private static final long HISTORY_LOCK = 3001;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID id, String source, UUID account, String name) {
        jdbc.sql("""
                insert into imports.import (id, state, source, created_by, created_by_name, created_at)
                values (?, 'OPEN', ?, ?, ?, ?)
                """).params(id, source, account, name, now()).update();
    }

    Optional<ImportRecord> find(UUID id) {
        return jdbc.sql("select * from imports.import where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The history, latest first, those before the given number. */
    List<ImportRecord> history(long before, int limit) {
        return jdbc.sql("""
                select * from imports.import where number < ? order by number desc limit ?
                """).params(before, limit).query((row, _) -> read(row)).list();
    }

    /** Uploads of one account that are not committed, latest first. */
    List<ImportRecord> open(UUID account) {
        return jdbc.sql("""
                select * from imports.import
                where state = 'OPEN' and source = 'BROWSER' and created_by = ? order by created_at desc limit 20
                """).param(account).query((row, _) -> read(row)).list();
    }

    /** Open uploads begun before a moment, or of requests that no longer run. */
    List<UUID> abandoned(Instant before) {
        return jdbc.sql("select id from imports.import where state = 'OPEN' and created_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Whether an import is open, and stays so until the transaction ends. */
    boolean isOpen(UUID id) {
        lock();
        return find(id).filter(it -> it.state() == ImportState.OPEN).isPresent();
    }

    /** Ids of imports in one of these states. */
    List<UUID> in(ImportState... states) {
        return jdbc.sql("select id from imports.import where state = any(?)")
                .param(Arrays.stream(states).map(Enum::name).toArray(String[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void setJob(UUID id, UUID job) {
        jdbc.sql("update imports.import set job = ? where id = ?")
                .params(job, id)
                .update();
    }

    void setCheckResult(UUID id, @Nullable String result) {
        jdbc.sql("update imports.import set check_result = cast(:result as jsonb) where id = :id and state = 'OPEN'")
                .param("result", result)
                .param("id", id)
                .update();
    }

    /** Makes an open import part of the history; answers its number, or empty if it was not open any more. */
    Optional<Long> commit(UUID id, String byName, String result, List<TableFile> tables) {
        lock();
        var number = jdbc.sql("""
                update imports.import set
                    state = 'COMMITTED', number = (select coalesce(max(number), 0) + 1 from imports.import),
                    result = cast(? as jsonb), check_result = null, committed_by_name = ?, committed_at = ?
                where id = ? and state = 'OPEN'
                returning number
                """)
                .params(result, byName, now(), id)
                .query(Long.class)
                .optional();
        if (number.isPresent()) {
            tables.forEach(it -> jdbc.sql("""
                    insert into imports.accepted (import, table_name, file, rows, bytes, sha256)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                    .params(id, it.table(), it.file(), it.rows(), it.bytes(), it.sha256())
                    .update());
        }
        return number;
    }

    /** True if it was part of the history and is not any more. */
    boolean undo(UUID id, String byName) {
        lock();
        return jdbc.sql("""
                update imports.import set state = 'UNDONE', undone_by_name = ?, undone_at = ?
                where id = ? and state = 'COMMITTED'
                """).params(byName, now(), id).update() == 1;
    }

    /** True if it was undone and is part of the history again. */
    boolean redo(UUID id) {
        lock();
        return jdbc.sql("""
                update imports.import set state = 'COMMITTED', undone_by_name = null, undone_at = null
                where id = ? and state = 'UNDONE'
                """).param(id).update() == 1;
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from imports.import where id = ? and state = 'OPEN'")
                        .param(id)
                        .update()
                == 1;
    }

    List<TableFile> accepted(UUID id) {
        return jdbc.sql("select * from imports.accepted where import = ? order by table_name")
                .param(id)
                .query((row, _) -> new TableFile(
                        row.getString("table_name"),
                        row.getString("file"),
                        row.getLong("rows"),
                        row.getLong("bytes"),
                        row.getString("sha256")))
                .list();
    }

    /** The history as it counts, in its order. */
    List<Included> committed() {
        return jdbc.sql("""
                select id, number, array_agg(table_name order by table_name) as tables
                from imports.import
                join imports.accepted on accepted.import = import.id
                where state = 'COMMITTED'
                group by id, number
                order by number
                """)
                .query((row, _) ->
                        new Included(row.getObject("id", UUID.class), row.getLong("number"), List.of((String[])
                                row.getArray("tables").getArray())))
                .list();
    }

    boolean hasCommitted() {
        return jdbc.sql("select exists (select 1 from imports.import where state = 'COMMITTED')")
                .query(Boolean.class)
                .single();
    }

    /** One at a time changes the history, so that numbers follow each other. */
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(HISTORY_LOCK)
                .query((_, _) -> 0)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static ImportRecord read(ResultSet row) throws SQLException {
        return new ImportRecord(
                row.getObject("id", UUID.class),
                row.getObject("number", Long.class),
                ImportState.valueOf(row.getString("state")),
                row.getString("source"),
                row.getObject("created_by", UUID.class),
                row.getString("created_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("job", UUID.class),
                row.getString("check_result"),
                row.getString("result"),
                row.getString("committed_by_name"),
                instant(row, "committed_at"),
                row.getString("undone_by_name"),
                instant(row, "undone_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
