package io.hengke.ledger;

import io.hengke.ledger.BookTotal.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How months stand and what was entered into them: PostgreSQL {@code ledger.month} and {@code ledger.cost_line}. */
@Repository
class Months {

    private final JdbcClient jdbc;

    Months(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MonthState state(YearMonth month) {
        return jdbc.sql("select state from ledger.month where month = ?")
                .param(month.atDay(1))
                .query((row, _) -> MonthState.valueOf(row.getString(1)))
                .optional()
                .orElse(MonthState.OPEN);
    }

    /** To be called by whoever holds the month alone. */
    void change(YearMonth month, MonthState state) {
        jdbc.sql("update ledger.month set state = ? where month = ?")
                .params(state.name(), month.atDay(1))
                .update();
    }

    /** States of the months that were ever written into. */
    Map<YearMonth, MonthState> states() {
        var states = new TreeMap<YearMonth, MonthState>();
        jdbc.sql("select month, state from ledger.month").query(row -> {
            states.put(YearMonth.from(row.getObject(1, LocalDate.class)), MonthState.valueOf(row.getString(2)));
        });
        return states;
    }

    /** Lines entered, by month. */
    Map<YearMonth, LineSum> sums() {
        var sums = new TreeMap<YearMonth, LineSum>();
        jdbc.sql("select month, count(*), cast(sum(amount_minor) as bigint) from ledger.cost_line group by month")
                .query(row -> {
                    sums.put(
                            YearMonth.from(row.getObject(1, LocalDate.class)),
                            new LineSum(row.getLong(2), row.getLong(3)));
                });
        return sums;
    }

    /** Lines entered into a month, by account and class. */
    List<BookTotal> totals(YearMonth month) {
        return jdbc.sql("""
                select coalesce(account, ''), cost_class, count(*), cast(sum(amount_minor) as bigint)
                from ledger.cost_line where month = ?
                group by 1, 2 order by 1, 2
                """)
                .param(month.atDay(1))
                .query((row, _) -> new BookTotal(
                        Source.LEDGER, row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }
}
