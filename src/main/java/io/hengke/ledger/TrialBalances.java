package io.hengke.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trial balances and explanations: PostgreSQL {@code ledger.trial_balance} and {@code ledger.tie_explanation}. */
@Repository
class TrialBalances {

    private final JdbcClient jdbc;
    private final Clock clock;

    TrialBalances(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a trial balance in the place of the month's earlier one, which is kept but no longer looked at. */
    void replace(YearMonth month, String name, List<String> prefixes, List<TrialRow> rows, String author) {
        jdbc.sql("update ledger.trial_balance set is_current = false where month = ? and is_current")
                .param(month.atDay(1))
                .update();
        var id = jdbc.sql("""
                insert into ledger.trial_balance (month, name, prefixes, is_current, imported_at, imported_by_name)
                values (?, ?, cast(? as text[]), true, ?, ?)
                returning id
                """)
                .params(month.atDay(1), name, prefixes.toArray(String[]::new), OffsetDateTime.now(clock), author)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into ledger.trial_balance_row (balance_id, account, name, amount_minor)
                select ?, * from unnest(cast(? as text[]), cast(? as text[]), cast(? as bigint[]))
                """)
                .params(id, rows.stream().map(TrialRow::account).toArray(String[]::new))
                .params(
                        rows.stream().map(TrialRow::name).toArray(String[]::new),
                        rows.stream().map(TrialRow::amountMinor).toArray(Long[]::new))
                .update();
    }

    Optional<TrialBalance> find(YearMonth month) {
        return jdbc.sql("select * from ledger.trial_balance where month = ? and is_current")
                .param(month.atDay(1))
                .query((row, _) -> new TrialBalance(
                        row.getLong("id"),
                        row.getString("name"),
                        List.of((String[]) row.getArray("prefixes").getArray()),
                        rows(row.getLong("id")),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                        row.getString("imported_by_name")))
                .optional();
    }

    private List<TrialRow> rows(long balance) {
        return jdbc.sql(
                        "select account, name, amount_minor from ledger.trial_balance_row where balance_id = ? order by 1")
                .param(balance)
                .query((row, _) -> new TrialRow(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    void explain(YearMonth month, String account, long amountMinor, String reason, String author) {
        jdbc.sql("""
                insert into ledger.tie_explanation (month, account, amount_minor, reason, written_at, written_by_name)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(month.atDay(1), account, amountMinor, reason, OffsetDateTime.now(clock), author)
                .update();
    }

    List<Explanation> explanations(YearMonth month) {
        return jdbc.sql("select * from ledger.tie_explanation where month = ? order by id")
                .param(month.atDay(1))
                .query((row, _) -> new Explanation(
                        row.getLong("id"),
                        row.getString("account"),
                        row.getLong("amount_minor"),
                        row.getString("reason"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("written_by_name")))
                .list();
    }

    /** True if it was there. */
    boolean removeExplanation(YearMonth month, long id) {
        return jdbc.sql("delete from ledger.tie_explanation where month = ? and id = ?")
                        .params(month.atDay(1), id)
                        .update()
                == 1;
    }
}
