package io.hengke.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The schedules: PostgreSQL {@code runs.schedule}. */
@Repository
class Schedules {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Schedules(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Schedule> list() {
        return jdbc.sql("select * from runs.schedule order by created_at, id")
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Schedule> find(UUID id) {
        return jdbc.sql("select * from runs.schedule where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Those whose time has come, kept from other callers until the transaction ends. */
    List<Schedule> due(Instant now) {
        return jdbc.sql("""
                select * from runs.schedule where is_on and next_at <= ? order by next_at, id for update skip locked
                """)
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .list();
    }

    List<Schedule> afterImports() {
        return jdbc.sql("select * from runs.schedule where is_on and rhythm = 'AFTER_IMPORT' order by id for update")
                .query((row, _) -> read(row))
                .list();
    }

    void add(Schedule schedule, Instant now) {
        jdbc.sql("""
                insert into runs.schedule
                    (id, rhythm, at_time, day, settings, is_on, next_at, account, account_name, created_at)
                values (:id, :rhythm, :at, :day, cast(:settings as jsonb), :on, :next, :account, :name, :now)
                """)
                .params(values(schedule))
                .param("account", schedule.account())
                .param("name", schedule.accountName())
                .param("now", stored(now))
                .update();
    }

    void replace(Schedule schedule) {
        jdbc.sql("""
                update runs.schedule
                set rhythm = :rhythm, at_time = :at, day = :day, settings = cast(:settings as jsonb), is_on = :on,
                    next_at = :next
                where id = :id
                """).params(values(schedule)).update();
    }

    void started(UUID id, UUID run, Instant now, @Nullable Instant next) {
        jdbc.sql("update runs.schedule set last_run = :run, last_at = :now, next_at = :next where id = :id")
                .param("run", run)
                .param("now", stored(now))
                .param("next", stored(next))
                .param("id", id)
                .update();
    }

    private Map<String, @Nullable Object> values(Schedule schedule) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", schedule.id());
        values.put("rhythm", schedule.timing().rhythm().name());
        values.put("at", schedule.timing().at());
        values.put("day", schedule.timing().day());
        values.put("settings", json.writeValueAsString(schedule.settings()));
        values.put("on", schedule.isOn());
        values.put("next", stored(schedule.nextAt()));
        return values;
    }

    void remove(UUID id) {
        jdbc.sql("delete from runs.schedule where id = ?").param(id).update();
    }

    private Schedule read(ResultSet row) throws SQLException {
        return new Schedule(
                row.getObject("id", UUID.class),
                new Timing(
                        Rhythm.valueOf(row.getString("rhythm")),
                        row.getObject("at_time", LocalTime.class),
                        row.getObject("day", Integer.class)),
                json.readValue(row.getString("settings"), RunSettings.class),
                row.getBoolean("is_on"),
                instant(row, "next_at"),
                instant(row, "last_at"),
                row.getObject("last_run", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("account_name"));
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
