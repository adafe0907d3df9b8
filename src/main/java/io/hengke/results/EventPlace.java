package io.hengke.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Where an event stands on a customer's timeline, newest first: all that it takes to go on after it. */
record EventPlace(String at, String kind, String id, String detail, long number) {

    static final String ORDER = "occurred_at desc, kind, event_id, coalesce(detail, ''), number";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static EventPlace of(ResultSet row) throws SQLException {
        return new EventPlace(
                row.getTimestamp("occurred_at").toString(),
                row.getString("kind"),
                row.getString("event_id"),
                Objects.requireNonNullElse(row.getString("detail"), ""),
                row.getLong("number"));
    }

    static EventPlace read(Cursor cursor) {
        return JSON.readValue(cursor.key(), EventPlace.class);
    }

    String cursor(RunLabel run, String list) {
        return Cursor.write(run, list, at, JSON.writeValueAsString(this));
    }

    /** True for what comes later in {@link #ORDER}. */
    Condition after() {
        return Condition.of("""
                occurred_at < cast(? as timestamp) or occurred_at = cast(? as timestamp)
                    and (kind, event_id, coalesce(detail, ''), number) > (?, ?, ?, ?)""", at, at, kind, id, detail, number);
    }
}
