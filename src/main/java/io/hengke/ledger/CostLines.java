package io.hengke.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cost lines: PostgreSQL {@code ledger.cost_line}. Lines are added, never changed. */
@Repository
class CostLines {

    private final JdbcClient jdbc;
    private final Clock clock;

    CostLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a line and answers its id. */
    long add(NewLine line, Author author) {
        var values = CostColumns.parameters(line.entry());
        values.put("kind", line.kind().name());
        values.put("posted_on", line.entry().postedOn());
        values.put("month", line.entry().month().atDay(1));
        values.put("reverses", line.reverses());
        values.put("corrects", line.corrects());
        values.put("reason", line.reason());
        values.put("entry_key", line.key());
        values.put("entered_at", OffsetDateTime.now(clock));
        values.put("entered_by", author.account());
        values.put("entered_by_name", author.name());
        return jdbc.sql("""
                insert into ledger.cost_line (kind, posted_on, month, reverses, corrects, reason, entry_key, entered_at,
                    entered_by, entered_by_name, %s)
                values (:kind, :posted_on, :month, :reverses, :corrects, :reason, :entry_key, :entered_at, :entered_by,
                    :entered_by_name, %s)
                returning id
                """.formatted(CostColumns.LIST, CostColumns.VALUES))
                .params(values)
                .query(Long.class)
                .single();
    }

    Optional<CostLine> find(long id) {
        return jdbc.sql("select * from ledger.line where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Waits for whoever else is posting under this key, and answers the line posted under it, if any. */
    Optional<CostLine> holdKey(UUID key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(key.toString())
                .query((_, _) -> true)
                .single();
        return jdbc.sql("select * from ledger.line where entry_key = ?")
                .param(key)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Holds a line until the transaction ends; its followers are then seen as they are committed. */
    void hold(long id) {
        jdbc.sql("select id from ledger.cost_line where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /** A page of lines. */
    List<CostLine> list(LineFilter filter, LineOrder order, @Nullable String after, int limit) {
        var values = new HashMap<String, Object>();
        var sql = "select * from ledger.line where %s and %s order by %s limit :limit"
                .formatted(filter.conditions(values), order.after(after, values), order.sql());
        values.put("limit", limit);
        return jdbc.sql(sql).params(values).query((row, _) -> read(row)).list();
    }

    /** What the lines asked for come to, however many pages they fill. */
    LineSum sum(LineFilter filter) {
        var values = new HashMap<String, Object>();
        return jdbc.sql("""
                select count(*) as lines, cast(coalesce(sum(amount_minor), 0) as bigint) as amount_minor
                from ledger.line where %s
                """.formatted(filter.conditions(values)))
                .params(values)
                .query((row, _) -> new LineSum(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** A line with all that it took back or stands for, and all that took it back or stands for it; oldest first. */
    List<CostLine> history(long id) {
        return jdbc.sql("""
                with recursive
                related as (
                    select id from ledger.cost_line where id = ?
                    union
                    select line.id
                    from related
                    join ledger.cost_line known on known.id = related.id
                    join ledger.cost_line line
                        on line.id in (known.reverses, known.corrects) or known.id in (line.reverses, line.corrects)
                )
                select * from ledger.line where id in (select id from related) order by id
                """).param(id).query((row, _) -> read(row)).list();
    }

    /** Lines of a month with an id above one and up to another, oldest first. */
    List<CostLine> between(YearMonth month, long after, long upTo, int limit) {
        return jdbc.sql("select * from ledger.line where month = ? and id > ? and id <= ? order by id limit ?")
                .params(month.atDay(1), after, upTo, limit)
                .query((row, _) -> read(row))
                .list();
    }

    private static CostLine read(ResultSet row) throws SQLException {
        return new CostLine(
                row.getLong("id"),
                row.getString("cost_id"),
                CostLine.Kind.valueOf(row.getString("kind")),
                CostColumns.read(row, row.getObject("posted_on", LocalDate.class)),
                row.getObject("reverses", Long.class),
                row.getObject("corrects", Long.class),
                row.getObject("reversed_by", Long.class),
                row.getObject("corrected_by", Long.class),
                row.getObject("recurring_id", Long.class),
                row.getString("reason"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by_name"),
                row.getInt("attachments"));
    }
}
