package io.hengke.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The restatement log: PostgreSQL {@code ledger.closing} and {@code ledger.closing_total}. */
@Repository
class Closings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Closings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down the books of a month as they stand, and answers which closing this is. */
    Closing add(YearMonth month, Author author, @Nullable String note, List<String> warnings, ImportedBooks imported) {
        var first = month.atDay(1);
        var id = jdbc.sql("""
                insert into ledger.closing
                    (month, number, closed_at, closed_by, closed_by_name, note, warnings, run_id, last_line_id)
                select
                    :month, (select count(*) + 1 from ledger.closing where month = :month), :now, :account, :name, :note,
                    cast(:warnings as text[]), :run, (select coalesce(max(id), 0) from ledger.cost_line where month = :month)
                returning id
                """)
                .param("month", first)
                .param("now", OffsetDateTime.now(clock))
                .param("account", author.account())
                .param("name", author.name())
                .param("note", note)
                .param("warnings", warnings.toArray(String[]::new))
                .param("run", imported.runId())
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into ledger.closing_total (closing_id, source, account, cost_class, lines, amount_minor)
                select ?, 'LEDGER', coalesce(account, ''), cost_class, count(*), sum(amount_minor)
                from ledger.cost_line where month = ?
                group by coalesce(account, ''), cost_class
                """).params(id, first).update();
        imported.totals(month).forEach(it -> add(id, it));
        return of(month).getLast();
    }

    private void add(long closing, BookTotal total) {
        jdbc.sql("insert into ledger.closing_total values (?, ?, ?, ?, ?, ?)")
                .params(closing, total.source().name(), total.account(), total.costClass())
                .params(total.lines(), total.amountMinor())
                .update();
    }

    void reopen(long closing, Author author, String reason) {
        jdbc.sql("""
                update ledger.closing set reopened_at = ?, reopened_by = ?, reopened_by_name = ?, reopen_reason = ?
                where id = ? and reopened_at is null
                """)
                .params(OffsetDateTime.now(clock), author.account(), author.name(), reason, closing)
                .update();
    }

    /** Oldest first. */
    List<Closing> of(YearMonth month) {
        return jdbc.sql("select * from ledger.closing where month = ? order by number")
                .param(month.atDay(1))
                .query((row, _) -> read(row))
                .list();
    }

    /** The last closing of each month ever closed. */
    List<Closing> last() {
        return jdbc.sql("select distinct on (month) * from ledger.closing order by month, number desc")
                .query((row, _) -> read(row))
                .list();
    }

    List<BookTotal> totals(long closing) {
        return jdbc.sql("""
                select source, account, cost_class, lines, amount_minor from ledger.closing_total
                where closing_id = ? order by source, account, cost_class
                """)
                .param(closing)
                .query((row, _) -> new BookTotal(
                        BookTotal.Source.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    private static Closing read(ResultSet row) throws SQLException {
        var reopened = row.getObject("reopened_at", OffsetDateTime.class);
        return new Closing(
                row.getLong("id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("number"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getString("closed_by_name"),
                row.getString("note"),
                List.of((String[]) row.getArray("warnings").getArray()),
                row.getString("run_id"),
                row.getLong("last_line_id"),
                reopened == null ? null : reopened.toInstant(),
                row.getString("reopened_by_name"),
                row.getString("reopen_reason"));
    }
}
