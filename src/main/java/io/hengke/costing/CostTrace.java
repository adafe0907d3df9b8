package io.hengke.costing;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from a customer's cost figure down to the ledger lines behind it. All amounts are integer minor units.
 *
 * @param month the only month shown; empty: all of them
 * @param currency ISO 4217 code of all amounts
 * @param totalMinor the figure: as published for the customer, or the month's part of it
 */
public record CostTrace(
        String customerId,
        String name,
        String currency,
        Optional<YearMonth> month,
        long totalMinor,
        List<MonthCost> months) {

    /** How many ledger lines of a group are shown, the largest first, before the rest is summed up. */
    public static final int LINES_SHOWN = 5;

    /** One month's part; the parts of its classes sum to it. */
    public record MonthCost(YearMonth month, long amountMinor, List<ClassCost> classes) {}

    /** One class of cost in a month; the parts of its pools sum to it. */
    public record ClassCost(String costClass, long amountMinor, List<PoolCost> pools) {}

    /**
     * What the customer bears of one pool and class; the parts of its portions, or its direct lines, sum to it.
     *
     * @param direct the lines that name the customer, for the pool {@code (direct)}; null for others
     */
    public record PoolCost(
            String pool, long amountMinor, @Nullable Lines direct, List<Portion> portions) {}

    /**
     * One sharing the customer took part in: own lines and received cost sum to the total that was shared.
     *
     * @param amountMinor the customer's part of {@code total}: total × units ÷ weight, with a leftover unit or not
     */
    public record Portion(
            String measure,
            Optional<String> activities,
            Audience audience,
            long units,
            long weight,
            long recipients,
            long totalMinor,
            long ownMinor,
            long receivedMinor,
            boolean hasLeftover,
            long amountMinor,
            Lines own,
            List<Transfer> received) {}

    /** Whom a portion reached: customers of a channel, of a campaign, of both, or everybody. */
    public record Audience(Optional<String> channel, Optional<String> campaign) {}

    /** Cost that a support pool passed on: the exact fraction of its own cost, and that in whole units. */
    public record Transfer(
            String fromPool,
            long ownMinor,
            BigInteger numerator,
            BigInteger denominator,
            long amountMinor,
            Lines lines) {}

    /** A group of ledger lines, of which the largest are shown. */
    public record Lines(long count, long totalMinor, List<Line> shown) {

        static final Lines EMPTY = new Lines(0, 0, List.of());
    }

    /** One ledger line. */
    public record Line(String costId, LocalDate postedOn, String costType, long amountMinor, String memo) {}

    /**
     * Reads the trace from a published result.
     *
     * @param engine any engine; only files of the folder are read
     * @param out the result's folder, holding the contract's files and those of {@link TraceFiles}
     * @throws Problem {@code costing.trace-unknown-customer} or {@code costing.trace-missing-file}
     */
    public static CostTrace of(Engine engine, Path out, String customerId, Optional<YearMonth> month) {
        return of(engine, TraceTables.inFiles(out), customerId, month);
    }

    /** Reads the trace from tables that hold a result. */
    public static CostTrace of(Engine engine, TraceTables tables, String customerId, Optional<YearMonth> month) {
        return new TraceReader(engine, tables, customerId, month).read();
    }

    /** Reads the trace and writes it as plain text. */
    public static String render(
            Engine engine, Path out, String customerId, Optional<YearMonth> month, Language language) {
        return new TraceText(of(engine, out, customerId, month), language).render();
    }

    /** Whether all parts sum to what they are parts of, down to the ledger lines. */
    public boolean addsUp() {
        return sum(months.stream().map(MonthCost::amountMinor)) == totalMinor
                && months.stream().allMatch(CostTrace::addsUp);
    }

    private static boolean addsUp(MonthCost month) {
        return sum(month.classes().stream().map(ClassCost::amountMinor)) == month.amountMinor()
                && month.classes().stream()
                        .allMatch(it -> sum(it.pools().stream().map(PoolCost::amountMinor)) == it.amountMinor()
                                && it.pools().stream().allMatch(CostTrace::addsUp));
    }

    private static boolean addsUp(PoolCost pool) {
        var direct = pool.direct() == null ? 0 : pool.direct().totalMinor();
        return direct + sum(pool.portions().stream().map(Portion::amountMinor)) == pool.amountMinor()
                && pool.portions().stream()
                        .allMatch(it -> it.ownMinor() + it.receivedMinor() == it.totalMinor()
                                && it.own().totalMinor() == it.ownMinor()
                                && sum(it.received().stream().map(Transfer::amountMinor)) == it.receivedMinor()
                                && it.received().stream()
                                        .allMatch(from -> from.lines().totalMinor() == from.ownMinor()));
    }

    private static long sum(Stream<Long> amounts) {
        return amounts.mapToLong(Long::longValue).sum();
    }
}
