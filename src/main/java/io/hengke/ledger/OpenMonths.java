package io.hengke.ledger;

import io.hengke.shared.Problem;
import java.time.YearMonth;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps months open while something is posted into them. A posting holds its months' rows shared, a closing holds its
 * month's row alone, so that each waits for the other and nothing slips into a month that is being closed.
 */
@Component
class OpenMonths {

    private final JdbcClient jdbc;

    OpenMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds the months open until the caller's transaction ends.
     *
     * @throws Problem {@code ledger.month-closed.conflict} naming the first that is closed
     */
    void hold(Collection<YearMonth> months) {
        for (var month : new TreeSet<>(months)) { // in one order, so that two postings never wait for each other
            if (hold(month, "share") == MonthState.CLOSED) {
                throw new Problem("ledger.month-closed.conflict", month);
            }
        }
    }

    /** Holds a month alone until the caller's transaction ends, and tells how it stands. */
    MonthState holdAlone(YearMonth month) {
        return hold(month, "update");
    }

    private MonthState hold(YearMonth month, String strength) {
        jdbc.sql("insert into ledger.month (month) values (?) on conflict do nothing")
                .param(month.atDay(1))
                .update();
        return jdbc.sql("select state from ledger.month where month = ? for " + strength)
                .param(month.atDay(1))
                .query((row, _) -> MonthState.valueOf(row.getString(1)))
                .single();
    }
}
