package io.hengke.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The runs: PostgreSQL {@code runs.run} and {@code runs.current_run}. */
@Repository
class StoredRuns {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    StoredRuns(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(
            UUID id,
            UUID job,
            RunSettings settings,
            int model,
            int actions,
            @Nullable UUID schedule,
            UUID account,
            String name) {
        jdbc.sql("""
                insert into runs.run
                    (id, job, settings, model_version, action_version, schedule, started_by, started_by_name, created_at)
                values (?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?)
                """)
                .params(id, job, json.writeValueAsString(settings), model, actions)
                .param(schedule)
                .params(account, name, now())
                .update();
    }

    Optional<StoredRun> find(UUID id) {
        return jdbc.sql("select * from runs.run where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Newest first, those started before the given moment. */
    List<StoredRun> list(@Nullable Instant before, int limit) {
        return jdbc.sql("""
                select * from runs.run
                where cast(:before as timestamptz) is null or created_at < :before
                order by created_at desc, id desc limit :limit
                """)
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** Those whose result can be read, newest first. */
    List<StoredRun> readable() {
        return jdbc.sql("""
                select * from runs.run where published_at is not null and pruned_at is null
                order by published_at desc, id desc
                """).query((row, _) -> read(row)).list();
    }

    Optional<UUID> current() {
        return jdbc.sql("select run from runs.current_run").query(UUID.class).optional();
    }

    void publish(UUID id, String label, LocalDate asOf, Headline headline, String inputs) {
        jdbc.sql("""
                update runs.run set published_at = ?, label = ?, as_of = ?, headline = cast(? as jsonb),
                    inputs = cast(? as jsonb)
                where id = ?
                """)
                .params(now(), label, asOf, json.writeValueAsString(headline), inputs, id)
                .update();
    }

    void makeCurrent(UUID id) {
        jdbc.sql("""
                insert into runs.current_run (run, since) values (?, ?)
                on conflict (only_one) do update set run = excluded.run, since = excluded.since
                """).params(id, now()).update();
    }

    void pin(UUID id, boolean isPinned) {
        jdbc.sql("update runs.run set is_pinned = ? where id = ?")
                .params(isPinned, id)
                .update();
    }

    void prune(UUID id) {
        jdbc.sql("update runs.run set pruned_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private StoredRun read(ResultSet row) throws SQLException {
        var headline = row.getString("headline");
        return new StoredRun(
                row.getObject("id", UUID.class),
                row.getObject("job", UUID.class),
                json.readValue(row.getString("settings"), RunSettings.class),
                row.getInt("model_version"),
                row.getInt("action_version"),
                row.getObject("schedule", UUID.class),
                row.getObject("started_by", UUID.class),
                row.getString("started_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "published_at"),
                row.getString("label"),
                row.getObject("as_of", LocalDate.class),
                headline == null ? null : json.readValue(headline, Headline.class),
                row.getString("inputs"),
                row.getBoolean("is_pinned"),
                instant(row, "pruned_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
