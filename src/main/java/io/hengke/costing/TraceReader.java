package io.hengke.costing;

import io.hengke.costing.CostTrace.Audience;
import io.hengke.costing.CostTrace.ClassCost;
import io.hengke.costing.CostTrace.Line;
import io.hengke.costing.CostTrace.Lines;
import io.hengke.costing.CostTrace.MonthCost;
import io.hengke.costing.CostTrace.PoolCost;
import io.hengke.costing.CostTrace.Portion;
import io.hengke.costing.CostTrace.Transfer;
import io.hengke.shared.Utf8Order;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Reads a {@link CostTrace} from the tables of a published result: a handful of queries, however many months there are. */
final class TraceReader {

    private final Engine engine;
    private final TraceTables tables;
    private final PublishedResult result;
    private final String customerId;
    private final Optional<YearMonth> month;

    TraceReader(Engine engine, TraceTables tables, String customerId, Optional<YearMonth> month) {
        this.engine = engine;
        this.tables = tables;
        this.result = new PublishedResult(engine, tables, customerId, month);
        this.customerId = customerId;
        this.month = month;
    }

    /** A group of ledger lines. */
    private record Group(
            String month,
            String pool,
            String costClass,
            @Nullable String channel,
            @Nullable String campaign) {}

    CostTrace read() {
        var customer = result.customer();
        var allocations = result.allocations();
        var portions = portions();
        var direct = lines("pool = '(direct)' and customer_id = " + Sql.text(customerId));
        var months = new TreeMap<String, Map<String, List<PoolCost>>>();
        for (var it : allocations) {
            var group = new Group(it.month(), it.pool(), it.costClass(), null, null);
            months.computeIfAbsent(it.month(), _ -> new TreeMap<>())
                    .computeIfAbsent(it.costClass(), _ -> new ArrayList<>())
                    .add(new PoolCost(
                            it.pool(),
                            it.amountMinor(),
                            it.pool().equals(CostingModel.DIRECT) ? direct.getOrDefault(group, Lines.EMPTY) : null,
                            portions.getOrDefault(group, List.of())));
        }
        var total =
                month.isPresent() ? sum(allocations, PublishedResult.Allocation::amountMinor) : customer.totalMinor();
        var costs = months.entrySet().stream()
                .map(it -> month(it.getKey(), it.getValue()))
                .toList();
        return new CostTrace(customerId, customer.name(), customer.currency(), month, total, costs);
    }

    private static MonthCost month(String month, Map<String, List<PoolCost>> classes) {
        var costs = classes.entrySet().stream()
                .map(it -> new ClassCost(it.getKey(), sum(it.getValue(), PoolCost::amountMinor), it.getValue()))
                .toList();
        return new MonthCost(YearMonth.parse(month), sum(costs, ClassCost::amountMinor), costs);
    }

    /** The shares the customer took part in, by pool and class. */
    private Map<Group, List<Portion>> portions() {
        engine.execute("""
                create or replace temp table traced_share as
                select share.*, allocation.driver_units
                from %1$s share
                join %2$s allocation
                    on allocation.month = share.month and allocation.pool = share.pool
                    and allocation.cost_class = share.cost_class
                join %3$s origin on origin.customer_id = %4$s
                where (share.audience_channel is null or share.audience_channel = origin.channel)
                    and (share.audience_campaign is null or share.audience_campaign = origin.campaign)
                """.formatted(tables.shares(), result.allocated(), tables.origins(), Sql.text(customerId)));
        var lines = lines("(month, pool, cost_class) in (select month, pool, cost_class from traced_share)");
        var transfers = transfers();
        var portions = new HashMap<Group, List<Portion>>();
        engine.query(
                "select * from traced_share order by month, pool, cost_class, portion, match_channel, match_campaign",
                row -> {
                    var group = group(row, false);
                    var own = row.getString("portion").equals("received") ? Lines.EMPTY : lines.get(group(row, true));
                    var received = row.getString("portion").equals("own") ? null : transfers.get(group);
                    portions.computeIfAbsent(group, _ -> new ArrayList<>())
                            .add(portion(
                                    row,
                                    Objects.requireNonNullElse(own, Lines.EMPTY),
                                    Objects.requireNonNullElse(received, List.of())));
                    return group;
                });
        return portions;
    }

    private Portion portion(ResultSet row, Lines own, List<Transfer> received) throws SQLException {
        var total = row.getLong("total_minor");
        var units = row.getLong("driver_units");
        var weight = row.getLong("weight");
        var divided = BigInteger.valueOf(Math.abs(total))
                .multiply(BigInteger.valueOf(units))
                .divideAndRemainder(BigInteger.valueOf(weight));
        var last = row.getString("cut_recipient");
        var above = divided[1].compareTo(BigInteger.valueOf(row.getLong("cut_rest")));
        var hasLeftover = last != null
                && (above > 0
                        || (above == 0
                                && (last.equals("(idle)") || Utf8Order.COMPARATOR.compare(customerId, last) <= 0)));
        var part = divided[0].longValueExact() + (hasLeftover ? 1 : 0);
        return new Portion(
                row.getString("measure"),
                Optional.ofNullable(row.getString("activities")),
                new Audience(
                        Optional.ofNullable(row.getString("audience_channel")),
                        Optional.ofNullable(row.getString("audience_campaign"))),
                units,
                weight,
                row.getLong("recipients"),
                total,
                row.getLong("own_minor"),
                row.getLong("received_minor"),
                hasLeftover,
                total < 0 ? -part : part,
                own,
                received);
    }

    /** What support pools passed to the pools of the customer's shares, by receiving pool. */
    private Map<Group, List<Transfer>> transfers() {
        engine.execute("""
                create or replace temp table traced_transfer as
                select * from %s
                where (month, to_pool, cost_class) in (select month, pool, cost_class from traced_share)
                """.formatted(tables.transfers()));
        var lines = lines("(month, pool, cost_class) in (select month, from_pool, cost_class from traced_transfer)");
        var transfers = new HashMap<Group, List<Transfer>>();
        engine.query("select * from traced_transfer order by month, cost_class, to_pool, from_pool", row -> {
            var at = month(row);
            var from = new Group(at, row.getString("from_pool"), row.getString("cost_class"), null, null);
            var to = new Group(at, row.getString("to_pool"), row.getString("cost_class"), null, null);
            transfers
                    .computeIfAbsent(to, _ -> new ArrayList<>())
                    .add(new Transfer(
                            from.pool(),
                            row.getLong("own_minor"),
                            new BigInteger(row.getString("numerator")),
                            new BigInteger(row.getString("denominator")),
                            row.getLong("amount_minor"),
                            lines.getOrDefault(from, Lines.EMPTY)));
            return to;
        });
        return transfers;
    }

    /** Ledger lines in groups, the largest of each with the whole group's count and sum. */
    private Map<Group, Lines> lines(String condition) {
        var groups = new HashMap<Group, Lines>();
        engine.query("""
                select month, pool, cost_class, match_channel, match_campaign, cost_id, posted_on, cost_type, amount_minor,
                    memo, count(*) over same_group as lines_in_all, sum(amount_minor) over same_group as total_minor
                from %s
                where %s and %s
                window same_group as (partition by month, pool, cost_class, match_channel, match_campaign)
                qualify row_number() over (
                    partition by month, pool, cost_class, match_channel, match_campaign
                    order by abs(amount_minor) desc, cost_id) <= %d
                order by month, pool, cost_class, abs(amount_minor) desc, cost_id
                """.formatted(tables.lines(), condition, result.inMonth(), CostTrace.LINES_SHOWN), row -> {
            var group = group(row, true);
            var shown = new ArrayList<>(groups.getOrDefault(group, Lines.EMPTY).shown());
            shown.add(new Line(
                    row.getString("cost_id"),
                    LocalDate.parse(row.getString("posted_on")),
                    row.getString("cost_type"),
                    row.getLong("amount_minor"),
                    Objects.requireNonNullElse(row.getString("memo"), "")));
            groups.put(group, new Lines(row.getLong("lines_in_all"), row.getLong("total_minor"), shown));
            return group;
        });
        return groups;
    }

    private static Group group(ResultSet row, boolean isMatched) throws SQLException {
        return new Group(
                month(row),
                row.getString("pool"),
                row.getString("cost_class"),
                isMatched ? row.getString("match_channel") : null,
                isMatched ? row.getString("match_campaign") : null);
    }

    private static String month(ResultSet row) throws SQLException {
        return row.getString("month").substring(0, 7);
    }

    private static <T> long sum(Collection<T> parts, ToLongFunction<T> amount) {
        return parts.stream().mapToLong(amount).sum();
    }
}
