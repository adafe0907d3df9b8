package io.hengke.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Time sheets: PostgreSQL {@code ledger.time_week} and {@code ledger.time_entry}. */
@Repository
class TimeWeeks {

    private final JdbcClient jdbc;
    private final Clock clock;

    TimeWeeks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One employee's week in the list. */
    record WeekSummary(String employee, LocalDate monday, long minutes, boolean isApproved) {}

    /** A day's minutes of a row. */
    record Cell(LocalDate day, TimeRow.Key row) {}

    /** Empty with version 0 if nothing was written yet. */
    TimeWeek find(String employee, LocalDate monday) {
        var rows = rows(cells(employee, monday));
        return jdbc.sql("select * from ledger.time_week where employee = ? and monday = ?")
                .params(employee, monday)
                .query((row, _) -> read(row, rows))
                .optional()
                .orElseGet(() -> TimeWeek.empty(employee, monday));
    }

    /** Holds the week until the transaction ends. */
    TimeWeek hold(String employee, LocalDate monday, String author) {
        jdbc.sql("""
                insert into ledger.time_week (employee, monday, changed_at, changed_by_name) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(employee, monday, OffsetDateTime.now(clock), author)
                .update();
        jdbc.sql("select version from ledger.time_week where employee = ? and monday = ? for update")
                .params(employee, monday)
                .query(Integer.class)
                .single();
        return find(employee, monday);
    }

    Map<Cell, Integer> cells(String employee, LocalDate monday) {
        var cells = new LinkedHashMap<Cell, Integer>();
        jdbc.sql("""
                select * from ledger.time_entry where employee = ? and worked_on between ? and ?
                order by activity, customer_id, ticket_id, worked_on
                """)
                .params(employee, monday, monday.plusDays(TimeRow.DAYS - 1L))
                .query(row -> {
                    var key = new TimeRow.Key(
                            row.getString("activity"), row.getString("customer_id"), row.getString("ticket_id"));
                    cells.put(new Cell(row.getObject("worked_on", LocalDate.class), key), row.getInt("minutes"));
                });
        return cells;
    }

    void put(String employee, Cell cell, int minutes) {
        jdbc.sql("""
                insert into ledger.time_entry (employee, worked_on, activity, customer_id, ticket_id, minutes)
                values (?, ?, ?, ?, ?, ?)
                on conflict (employee, worked_on, activity, customer_id, ticket_id) do update set minutes = excluded.minutes
                """)
                .params(employee, cell.day(), cell.row().activity(), cell.row().customerId())
                .params(cell.row().ticketId(), minutes)
                .update();
    }

    void remove(String employee, Cell cell) {
        jdbc.sql("""
                delete from ledger.time_entry
                where employee = ? and worked_on = ? and activity = ? and customer_id = ? and ticket_id = ?
                """)
                .params(employee, cell.day(), cell.row().activity(), cell.row().customerId())
                .param(cell.row().ticketId())
                .update();
    }

    void changed(String employee, LocalDate monday, String author) {
        jdbc.sql("""
                update ledger.time_week set version = version + 1, changed_at = ?, changed_by_name = ?
                where employee = ? and monday = ?
                """)
                .params(OffsetDateTime.now(clock), author, employee, monday)
                .update();
    }

    void approve(String employee, LocalDate monday, String author) {
        jdbc.sql("""
                update ledger.time_week set approved_at = ?, approved_by_name = ? where employee = ? and monday = ?
                """)
                .params(OffsetDateTime.now(clock), author, employee, monday)
                .update();
    }

    void takeApprovalBack(String employee, LocalDate monday) {
        jdbc.sql("""
                update ledger.time_week set approved_at = null, approved_by_name = null where employee = ? and monday = ?
                """).params(employee, monday).update();
    }

    /** Weeks with a day in the month and anything in them. */
    List<WeekSummary> list(YearMonth month) {
        return jdbc.sql("""
                select w.employee, w.monday, sum(e.minutes) as minutes, w.approved_at is not null as is_approved
                from ledger.time_week w
                join ledger.time_entry e
                    on e.employee = w.employee and e.worked_on between w.monday and w.monday + 6
                where e.worked_on between ? and ?
                group by w.employee, w.monday, w.approved_at
                order by w.monday desc, w.employee
                """)
                .params(month.atDay(1), month.atEndOfMonth())
                .query((row, _) -> new WeekSummary(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3), row.getBoolean(4)))
                .list();
    }

    long notApproved(YearMonth month) {
        return list(month).stream().filter(it -> !it.isApproved()).count();
    }

    private static List<TimeRow> rows(Map<Cell, Integer> cells) {
        var byRow = new LinkedHashMap<TimeRow.Key, List<Integer>>();
        cells.forEach((cell, minutes) -> byRow.computeIfAbsent(
                        cell.row(), _ -> new ArrayList<>(Collections.nCopies(TimeRow.DAYS, 0)))
                .set(cell.day().getDayOfWeek().getValue() - 1, minutes));
        return byRow.entrySet().stream()
                .map(it -> row(it.getKey(), it.getValue()))
                .toList();
    }

    private static TimeRow row(TimeRow.Key key, List<Integer> minutes) {
        return new TimeRow(
                key.activity(),
                key.customerId().isEmpty() ? null : key.customerId(),
                key.ticketId().isEmpty() ? null : key.ticketId(),
                minutes);
    }

    private static TimeWeek read(ResultSet row, List<TimeRow> rows) throws SQLException {
        var approved = row.getObject("approved_at", OffsetDateTime.class);
        return new TimeWeek(
                row.getString("employee"),
                row.getObject("monday", LocalDate.class),
                row.getInt("version"),
                rows,
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by_name"),
                approved == null ? null : approved.toInstant(),
                row.getString("approved_by_name"));
    }
}
