package io.hengke.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The jobs: PostgreSQL {@code jobs.job}. */
@Repository
class JobRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    JobRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID id, String kind, String input, UUID account, String name) {
        jdbc.sql("""
                insert into jobs.job (id, kind, input, state, started_by, started_by_name, created_at)
                values (?, ?, cast(? as jsonb), 'QUEUED', ?, ?, ?)
                """).params(id, kind, input, account, name, now()).update();
    }

    Optional<JobRecord> find(UUID id) {
        return jdbc.sql("select * from jobs.job where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Newest first, those before the given moment. */
    List<JobRecord> list(@Nullable UUID account, @Nullable Instant before, int limit) {
        return jdbc.sql("""
                select * from jobs.job
                where (cast(:account as uuid) is null or started_by = :account)
                    and (cast(:before as timestamptz) is null or created_at < :before)
                order by created_at desc, id desc limit :limit
                """)
                .param("account", account)
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** Marks the start of an attempt; false if the job is over already. */
    boolean start(UUID id) {
        return jdbc.sql("""
                update jobs.job set state = 'RUNNING', started_at = coalesce(started_at, ?), attempts = attempts + 1
                where id = ? and state in ('QUEUED', 'RUNNING')
                """).params(now(), id).update() == 1;
    }

    void tell(UUID id, String step, long done, long total) {
        jdbc.sql("update jobs.job set step = ?, done = ?, total = ? where id = ?")
                .params(step, done, total, id)
                .update();
    }

    void finish(UUID id, JobState state, @Nullable String result, @Nullable String problem) {
        jdbc.sql("""
                update jobs.job set state = :state, result = cast(:result as jsonb), problem = cast(:problem as jsonb),
                    finished_at = :now
                where id = :id
                """)
                .param("state", state.name())
                .param("result", result)
                .param("problem", problem)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** True if the job was not over yet. */
    boolean requestCancel(UUID id) {
        return jdbc.sql("""
                update jobs.job set cancel_requested = true where id = ? and state in ('QUEUED', 'RUNNING')
                """).param(id).update() == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static JobRecord read(ResultSet row) throws SQLException {
        return new JobRecord(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("input"),
                JobState.valueOf(row.getString("state")),
                row.getString("step"),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("result"),
                row.getString("problem"),
                row.getObject("started_by", UUID.class),
                row.getString("started_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getBoolean("cancel_requested"),
                row.getInt("attempts"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
