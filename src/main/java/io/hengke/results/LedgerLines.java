package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.shared.CostTypes;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The ledger's cost lines as the current run read them, each with the pool it went to. */
@Service
class LedgerLines {

    private static final Map<String, Ordering> ORDERS = Map.of(
            "postedOn", new Ordering("postedOn", "posted_on", "date", false, "cost_id"),
            "-postedOn", new Ordering("-postedOn", "posted_on", "date", true, "cost_id"),
            "amountMinor", new Ordering("amountMinor", "amount_minor", "bigint", false, "cost_id"),
            "-amountMinor", new Ordering("-amountMinor", "amount_minor", "bigint", true, "cost_id"));

    private final Results results;

    LedgerLines(Results results) {
        this.results = results;
    }

    /**
     * @param customerId whose cost it is; null: nobody's, or a customer the caller must not see
     * @param bearer direct, shared or nobody
     * @param reason why nobody bears it
     */
    record LedgerLine(
            String costId,
            String postedOn,
            String month,
            long amountMinor,
            String costType,
            String typeLabel,
            String costClass,
            String classLabel,
            @Nullable String account,
            @Nullable String department,
            @Nullable String channel,
            @Nullable String campaign,
            @Nullable String orderId,
            @Nullable String ticketId,
            @Nullable String memo,
            String pool,
            String poolLabel,
            String bearer,
            @Nullable String reason,
            @Nullable String customerId) {}

    /** @param sumMinor of all lines the filters leave, not of the page only */
    record LedgerLinePage(
            RunLabel run, List<LedgerLine> items, @Nullable String next, long total, long sumMinor) {}

    private record Sum(long lines, long amountMinor) {}

    LedgerLinePage page(
            Caller caller,
            Language language,
            Map<String, List<String>> parameters,
            String sort,
            Optional<String> after,
            int limit) {
        var ordering = ORDERS.get(sort);
        if (ordering == null) {
            throw new Problem("results.filter.value", "sort", sort);
        }
        var condition = CostFilter.of(parameters);
        return results.read(reader -> {
            var cursor = after.map(it -> Cursor.read(it, reader.label(), sort));
            var items = items(reader, caller, language, condition.and(ordering.after(cursor)), ordering, limit + 1);
            var sum = sum(reader, condition);
            var isLast = items.size() <= limit;
            var shown = isLast ? items : items.subList(0, limit);
            var next = isLast ? null : next(reader.label(), ordering, shown.getLast());
            return new LedgerLinePage(reader.label(), shown, next, sum.lines(), sum.amountMinor());
        });
    }

    private static String next(RunLabel run, Ordering ordering, LedgerLine last) {
        Object value = ordering.expression().equals("posted_on") ? last.postedOn() : last.amountMinor();
        return Cursor.write(run, ordering.text(), value, last.costId());
    }

    private static Sum sum(Reader reader, Condition condition) {
        return reader.remembered(
                        "select count(*), coalesce(cast(sum(amount_minor) as bigint), 0) from cost_line where "
                                + condition.sql(),
                        condition.parameters(),
                        row -> new Sum(row.getLong(1), row.getLong(2)))
                .getFirst();
    }

    private static List<LedgerLine> items(
            Reader reader, Caller caller, Language language, Condition condition, Ordering ordering, int limit) {
        var visible = Visible.to(caller);
        var parameters = new ArrayList<>(condition.parameters());
        parameters.addAll(visible.parameters());
        return reader.list(
                """
                with page as (select * from cost_line where %s order by %s limit %d)
                select page.*, visible.customer_id
                from page left join (
                    select customer_key, customer_id from customer
                    where customer_key in (select page.customer_key from page) and (%s)
                ) visible on visible.customer_key = page.customer_key
                order by %s
                """.formatted(condition.sql(), ordering.sql(), limit, visible.sql(), ordering.sql()),
                parameters,
                row -> line(row, language));
    }

    private static LedgerLine line(ResultSet row, Language language) throws SQLException {
        var isDirect = Rows.whole(row, "customer_key") != null;
        var reason = row.getString("reason");
        return new LedgerLine(
                row.getString("cost_id"),
                row.getString("posted_on"),
                Rows.month(row, "month"),
                row.getLong("amount_minor"),
                row.getString("cost_type"),
                CostTypes.name(row.getString("cost_type"), language),
                row.getString("cost_class"),
                String.valueOf(ChoiceLabels.of("costClass", row.getString("cost_class"), language)),
                row.getString("account"),
                row.getString("department"),
                row.getString("channel"),
                row.getString("campaign"),
                row.getString("order_id"),
                row.getString("ticket_id"),
                row.getString("memo"),
                row.getString("pool"),
                String.valueOf(ChoiceLabels.of("pool", row.getString("pool"), language)),
                isDirect ? "direct" : reason == null ? "shared" : "nobody",
                reason,
                row.getString("customer_id"));
    }
}
