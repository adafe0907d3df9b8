package io.hengke.costing;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.Sql;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Passes the cost of support pools on to the pools that serve customers, class by class and month by month.
 *
 * <p>Rings of support pools are solved exactly ({@link SupportShares}); the serving pools receive whole minor units by
 * largest remainder, ties to the lower pool code.
 */
final class SupportSolver implements Kernel {

    private static final String RECEIVED = "costing_support_received";
    private static final String PASSED = "costing_support_passed";
    private static final String ORIGIN = "costing_support_origin";

    private final CostingModel model;

    SupportSolver(CostingModel model) {
        this.model = model;
    }

    /** What is passed on at once: all support pools' cost of one class in one month. */
    private record Batch(String month, String costClass) {}

    @Override
    public String name() {
        return "costing.support";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_costing_own", "costing_model_pool");
    }

    @Override
    public Set<String> writes() {
        return Set.of(RECEIVED, PASSED, ORIGIN);
    }

    @Override
    public void run(Engine engine) {
        var received = new TableWriter(
                engine, RECEIVED, "month date, pool_no integer, cost_class varchar, received_minor bigint");
        var passed = new TableWriter(
                engine, PASSED, "month date, pool_no integer, received_minor bigint, passed_on_minor bigint");
        var origins = new TableWriter(engine, ORIGIN, """
                month date, cost_class varchar, from_pool varchar, to_pool varchar, own_minor bigint,
                numerator varchar, denominator varchar, amount_minor bigint""");
        if (!model.supportPools().isEmpty()) {
            var shares = SupportShares.of(model);
            var batches = ownCost(engine, shares);
            batches.forEach((batch, own) -> pass(shares, batch, own, received, origins));
            writePassed(shares, batches, passed);
        }
        received.flush();
        passed.flush();
        origins.flush();
    }

    /** Own cost of each support pool, in the order of {@link SupportShares#support}. */
    private static Map<Batch, long[]> ownCost(Engine engine, SupportShares shares) {
        var batches = new LinkedHashMap<Batch, long[]>();
        engine.query("""
                select own.month, own.cost_class, pools.pool, own.own_minor
                from int_costing_own own join costing_model_pool pools on pools.pool_no = own.pool_no
                where pools.is_support
                order by own.month, own.cost_class, pools.pool
                """, row -> {
            var batch = new Batch(row.getString(1), row.getString(2));
            var own = batches.computeIfAbsent(
                    batch, _ -> new long[shares.support().size()]);
            own[shares.support().indexOf(row.getString(3))] += row.getLong(4);
            return batch;
        });
        return batches;
    }

    private void pass(SupportShares shares, Batch batch, long[] own, TableWriter received, TableWriter origins) {
        var amounts = new TreeMap<Integer, Map<Integer, BigFraction>>();
        for (int serving = 0; serving < shares.serving().size(); serving++) {
            for (int support = 0; support < own.length; support++) {
                var amount = shares.reaching().get(support).get(serving).multiply(new BigFraction(own[support]));
                if (amount.signum() != 0) {
                    amounts.computeIfAbsent(serving, _ -> new TreeMap<>()).put(support, amount);
                }
            }
        }
        var exact = amounts.values().stream().map(SupportSolver::sum).toList();
        var whole = ExactRounding.toSum(
                exact, IntStream.range(0, own.length).mapToLong(i -> own[i]).sum());
        var next = 0;
        for (var entry : amounts.entrySet()) {
            var amount = whole[next++];
            var pool = shares.serving().get(entry.getKey());
            received.add(date(batch), number(pool), Sql.text(batch.costClass()), amount);
            writeOrigins(shares, batch, own, entry.getKey(), entry.getValue(), amount, origins);
        }
    }

    private static void writeOrigins(
            SupportShares shares,
            Batch batch,
            long[] own,
            int serving,
            Map<Integer, BigFraction> exact,
            long received,
            TableWriter origins) {
        var whole = ExactRounding.toSum(exact.values().stream().toList(), received);
        var next = 0;
        for (var support : exact.keySet()) {
            var fraction = shares.reaching().get(support).get(serving);
            origins.add(
                    date(batch),
                    Sql.text(batch.costClass()),
                    Sql.text(shares.support().get(support)),
                    Sql.text(shares.serving().get(serving)),
                    own[support],
                    Sql.text(fraction.getNumerator().toString()),
                    Sql.text(fraction.getDenominator().toString()),
                    whole[next++]);
        }
    }

    /** What each support pool received from the others and passed on, all classes together, rounded for show. */
    private void writePassed(SupportShares shares, Map<Batch, long[]> batches, TableWriter passed) {
        var months = new TreeMap<String, long[]>();
        batches.forEach((batch, own) -> months.merge(batch.month(), own, SupportSolver::sum));
        months.forEach((month, own) -> {
            for (int pool = 0; pool < own.length; pool++) {
                var through = BigFraction.ZERO;
                for (int origin = 0; origin < own.length; origin++) {
                    through =
                            through.add(shares.passing().get(origin).get(pool).multiply(new BigFraction(own[origin])));
                }
                var received = ExactRounding.halfEven(through.subtract(new BigFraction(own[pool])));
                if (own[pool] != 0 || received != 0) {
                    passed.add(
                            "date '" + month + "'",
                            number(shares.support().get(pool)),
                            received,
                            Math.addExact(own[pool], received));
                }
            }
        });
    }

    private int number(String code) {
        return model.pools().stream().map(Pool::code).toList().indexOf(code) + 1;
    }

    private static String date(Batch batch) {
        return "date '" + batch.month() + "'";
    }

    private static BigFraction sum(Map<Integer, BigFraction> amounts) {
        return amounts.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static long[] sum(long[] a, long[] b) {
        return IntStream.range(0, a.length)
                .mapToLong(i -> Math.addExact(a[i], b[i]))
                .toArray();
    }
}
