package io.hengke.costing;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the costing model as tables, so that SQL models can read it. */
final class ModelTables implements Kernel {

    private static final String POOL = "costing_model_pool";
    private static final String TAKE = "costing_model_take";
    private static final String DRIVER = "costing_model_driver";
    private static final String ACTIVITY = "costing_model_activity";

    private final CostingModel model;
    private final List<Counter> counters;

    ModelTables(CostingModel model) {
        this.model = model;
        this.counters = new ArrayList<>(model.pools().stream()
                .map(Counter::of)
                .filter(it -> it != null)
                .distinct()
                .toList());
    }

    /** What is counted, shared by pools that count the same. Idle capacity is a recipient, so capacity is part of it. */
    private record Counter(Measure measure, Set<String> activities, OptionalLong capacitySeconds) {

        static @Nullable Counter of(Pool pool) {
            return pool.use() instanceof Pool.Serving(var driver, var capacity)
                    ? new Counter(driver.measure(), driver.activities(), capacity)
                    : null;
        }
    }

    @Override
    public String name() {
        return "costing.model";
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Set<String> writes() {
        return Set.of(POOL, TAKE, DRIVER, ACTIVITY);
    }

    @Override
    public void run(Engine engine) {
        writePools(engine);
        writeTakes(engine);
        writeDrivers(engine);
    }

    private void writePools(Engine engine) {
        var table = new TableWriter(engine, POOL, """
                pool_no integer, pool varchar, is_support boolean, takes_lines boolean,
                on_cost_type boolean, on_account boolean, on_department boolean, on_channel boolean, on_campaign boolean,
                driver_no integer, measure varchar, activities varchar, capacity_seconds bigint,
                is_matched boolean, match_channel boolean, match_campaign boolean""");
        var number = 1;
        for (var pool : model.pools()) {
            var literals = new ArrayList<Object>(List.of(number++, Sql.text(pool.code())));
            literals.add(pool.use() instanceof Pool.Support);
            literals.add(pool.takes() != null);
            for (var column : Takes.Column.values()) {
                literals.add(conditions(pool).containsKey(column));
            }
            literals.addAll(use(pool));
            table.add(literals.toArray());
        }
        table.flush();
    }

    private List<Object> use(Pool pool) {
        return switch (pool.use()) {
            case Pool.Support _ -> List.of("null", "null", "null", "null", false, false, false);
            case Pool.Serving(var driver, var capacity) ->
                List.of(
                        counters.indexOf(Counter.of(pool)) + 1,
                        Sql.text(driver.measure().key()),
                        driver.activities().isEmpty() ? "null" : Sql.text(joined(driver.activities())),
                        capacity.isPresent() ? capacity.getAsLong() : "null",
                        !driver.match().isEmpty(),
                        driver.match().contains(MatchColumn.CHANNEL),
                        driver.match().contains(MatchColumn.CAMPAIGN));
        };
    }

    private void writeTakes(Engine engine) {
        var table = new TableWriter(engine, TAKE, "pool_no integer, condition varchar, accepted varchar");
        for (int i = 0; i < model.pools().size(); i++) {
            for (var condition : conditions(model.pools().get(i)).entrySet()) {
                for (var accepted : condition.getValue()) {
                    table.add(i + 1, Sql.text(condition.getKey().key()), Sql.text(accepted));
                }
            }
        }
        table.flush();
    }

    private void writeDrivers(Engine engine) {
        var drivers = new TableWriter(engine, DRIVER, "driver_no integer, measure varchar, names_activities boolean");
        var activities = new TableWriter(engine, ACTIVITY, "driver_no integer, activity varchar");
        for (int i = 0; i < counters.size(); i++) {
            var counter = counters.get(i);
            drivers.add(
                    i + 1,
                    Sql.text(counter.measure().key()),
                    !counter.activities().isEmpty());
            for (var activity : counter.activities()) {
                activities.add(i + 1, Sql.text(activity));
            }
        }
        drivers.flush();
        activities.flush();
    }

    private static Map<Takes.Column, List<String>> conditions(Pool pool) {
        return pool.takes() == null ? Map.of() : pool.takes().conditions();
    }

    private static String joined(Set<String> activities) {
        return activities.stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining(", "));
    }
}
