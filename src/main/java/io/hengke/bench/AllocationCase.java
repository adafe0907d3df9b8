package io.hengke.bench;

import io.hengke.costing.Costing;
import io.hengke.costing.CostingModel;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sharing the costs of 600 pools (50 in each of 12 months) exactly among the customers who used them, against the engine
 * just adding up the same driver rows by customer.
 */
final class AllocationCase implements BenchCase {

    private static final long MEMORY = 2_400L << 20;
    private static final int ROWS_PER_CUSTOMER = 10;
    private static final int POOLS = 600;
    private static final List<Target> TARGETS =
            List.of(new Target(Target.Figure.RATIO, 2.5), new Target(Target.Figure.PEAK_MIB, 3_072));

    /** What comes before sharing: the costing model, the pools' holdings, customers and their driver units. */
    private static final Set<String> GIVEN = Set.of(
            "costing_model_pool",
            "costing_model_driver",
            "costing_model_activity",
            "costing_cost_line",
            "customers_customer",
            "int_costing_holding",
            "int_costing_units",
            "int_costing_used",
            "ledger_cost");

    @Override
    public String name() {
        return "allocation";
    }

    @Override
    public List<Size> sizes(boolean isQuick) {
        return isQuick
                ? List.of(new Size(1_000_000, "1 M driver rows", 1, 3, List.of()))
                : List.of(
                        new Size(10_000_000, "10 M driver rows", 1, 3, TARGETS),
                        new Size(100_000_000, "100 M driver rows", 0, 2, TARGETS));
    }

    @Override
    public Measurement measure(Size size, Path folder) throws Exception {
        try (var engine = Workshop.open(folder, MEMORY)) {
            prepare(engine, size.amount());
            var measurement = new Stopwatch(size)
                    .compare(
                            size.amount(),
                            () -> share(engine),
                            () -> engine.execute("create or replace table bare as"
                                    + " select customer_key, sum(units) as units from int_costing_units"
                                    + " group by customer_key"));
            long difference = engine.queryLong("select (select sum(total_minor) from int_costing_holding)"
                    + " - (select sum(amount_minor) from costing_allocation)");
            if (difference != 0) {
                throw new IllegalStateException("Not shared to the fen: " + difference);
            }
            return measurement;
        }
    }

    private static void share(Engine engine) {
        var kernels = new ArrayList<Kernel>(Costing.kernels(CostingModel.builtIn()));
        kernels.add(new GivenTables(GIVEN));
        new ModelRun(engine, Models.load(), kernels).build("costing_allocation");
    }

    private static void prepare(Engine engine, long rows) {
        long perPool = rows / POOLS;
        long customers = rows / ROWS_PER_CUSTOMER;
        engine.execute("""
            create table costing_model_pool as
            select cast(i as integer) as pool_no, 'pool-' || i as pool, false as is_support, cast(i as integer) as driver_no,
                'quantity' as measure, cast(null as varchar) as activities, cast(null as bigint) as capacity_seconds,
                false as is_matched
            from range(1, 51) t(i)
            """);
        engine.execute("create table costing_model_driver as select driver_no, measure, false as names_activities"
                + " from costing_model_pool");
        engine.execute("create table costing_model_activity (driver_no integer, activity varchar)");
        engine.execute("create table int_costing_used"
                + " (pool_no integer, driver_no integer, month date, idle_seconds bigint)");
        engine.execute("create table costing_cost_line"
                + " (month date, pool varchar, cost_class varchar, customer_key integer, amount_minor bigint)");
        engine.execute("""
            create table customers_customer as
            select cast(i as integer) as customer_key, format('C{:08d}', i) as customer_id,
                '天猫' as channel, cast(null as varchar) as campaign
            from range(%d) t(i)
            """.formatted(customers));
        engine.execute("""
            create table int_costing_holding as
            select cast(add_months(date '2026-01-01', m) as date) as month, pool_no, 'service' as cost_class,
                'all' as portion, cast(null as varchar) as match_channel, cast(null as varchar) as match_campaign,
                total_minor as own_minor, cast(0 as bigint) as received_minor, total_minor
            from (
                select cast(m as integer) as m, pool_no,
                    cast(1000000000 + hash(pool_no, m) % 9000000000 as bigint) as total_minor
                from costing_model_pool cross join range(12) months(m)
            )
            """);
        engine.execute(
                "create table ledger_cost as select month, total_minor as amount_minor from int_costing_holding");
        // basis_id numbers driver and month as int_costing_driver_month does; each pool's users are spread over all
        // customers and in no order between pools
        engine.execute("""
            create table int_costing_units as
            select cast(pool %% 12 * 50 + pool // 12 + 1 as integer) as basis_id,
                cast((place * %1$d + hash(pool, place) %% %1$d) %% %2$d as integer) as customer_key,
                cast(1 + hash(place, pool) %% 1000000 as bigint) as units
            from (select i // %3$d as pool, i %% %3$d as place from range(%4$d) t(i))
            """.formatted(customers / perPool, customers, perPool, perPool * POOLS));
    }
}
