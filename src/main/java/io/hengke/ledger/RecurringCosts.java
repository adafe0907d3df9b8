package io.hengke.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recurring costs and what they posted: PostgreSQL {@code ledger.recurring_cost} and {@code ledger.recurring_posting}. */
@Repository
class RecurringCosts {

    private final JdbcClient jdbc;

    RecurringCosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(RecurringCost cost) {
        return jdbc.sql("""
                insert into ledger.recurring_cost
                    (name, every_months, from_month, to_month, day_of_month, changed_at, changed_by_name, %s)
                values (:name, :every_months, :from_month, :to_month, :day_of_month, :changed_at, :changed_by_name, %s)
                returning id
                """.formatted(CostColumns.LIST, CostColumns.VALUES))
                .params(parameters(cost))
                .query(Long.class)
                .single();
    }

    /** Changes what will be posted; what was posted stays. False if there is no such recurring cost. */
    boolean change(RecurringCost cost) {
        return jdbc.sql("""
                update ledger.recurring_cost
                set name = :name, every_months = :every_months, from_month = :from_month, to_month = :to_month,
                    day_of_month = :day_of_month, changed_at = :changed_at, changed_by_name = :changed_by_name, %s
                where id = :id
                """.formatted(CostColumns.ASSIGNMENTS))
                        .params(parameters(cost))
                        .update()
                == 1;
    }

    List<RecurringCost> list() {
        return jdbc.sql("select * from ledger.recurring_cost order by name, id")
                .query((row, _) -> read(row))
                .list();
    }

    Optional<RecurringCost> find(long id) {
        return jdbc.sql("select * from ledger.recurring_cost where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The last month each has posted in. */
    Map<Long, YearMonth> lastPosted() {
        var last = new HashMap<Long, YearMonth>();
        jdbc.sql("select recurring_id, max(month) from ledger.recurring_posting group by recurring_id")
                .query(row -> {
                    last.put(row.getLong(1), YearMonth.from(row.getObject(2, LocalDate.class)));
                });
        return last;
    }

    /** Those that have posted in a month. */
    Set<Long> postedIn(YearMonth month) {
        return new HashSet<>(jdbc.sql("select recurring_id from ledger.recurring_posting where month = ?")
                .param(month.atDay(1))
                .query(Long.class)
                .list());
    }

    /** Waits for whoever else is posting recurring costs in this month. */
    void hold(YearMonth month) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ledger.recurring ' || ?, 0))")
                .param(month.toString())
                .query((_, _) -> true)
                .single();
    }

    void posted(long recurring, YearMonth month, long line) {
        jdbc.sql("insert into ledger.recurring_posting (recurring_id, month, line_id) values (?, ?, ?)")
                .params(recurring, month.atDay(1), line)
                .update();
    }

    private static Map<String, @Nullable Object> parameters(RecurringCost cost) {
        var values = CostColumns.parameters(cost.entry());
        values.put("id", cost.id());
        values.put("name", cost.name());
        values.put("every_months", cost.everyMonths());
        values.put("from_month", cost.fromMonth().atDay(1));
        values.put("to_month", cost.toMonth() == null ? null : cost.toMonth().atDay(1));
        values.put("day_of_month", cost.dayOfMonth());
        values.put("changed_at", cost.changedAt().atOffset(ZoneOffset.UTC));
        values.put("changed_by_name", cost.changedByName());
        return values;
    }

    private static RecurringCost read(ResultSet row) throws SQLException {
        var from = YearMonth.from(row.getObject("from_month", LocalDate.class));
        var to = row.getObject("to_month", LocalDate.class);
        var day = row.getInt("day_of_month");
        return new RecurringCost(
                row.getLong("id"),
                row.getString("name"),
                row.getInt("every_months"),
                from,
                to == null ? null : YearMonth.from(to),
                day,
                CostColumns.read(row, RecurringCost.day(from, day)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by_name"));
    }
}
