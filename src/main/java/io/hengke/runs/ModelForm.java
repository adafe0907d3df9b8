package io.hengke.runs;

import io.hengke.costing.CostingModel;
import io.hengke.costing.Pool;
import io.hengke.costing.Takes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A costing model as a form shows it; what is written in YAML is the truth.
 *
 * @param currency null if the model does not say
 */
record ModelForm(@Nullable String currency, List<PoolForm> pools) {

    /**
     * A pool.
     *
     * @param takes accepted values by column, e.g. {@code cost_type}; empty: every line; null: only what other pools pass on
     * @param driver null for a support pool
     * @param capacityMinutes a month; null: no limit
     * @param supports weight by pool; null for a pool that serves customers
     */
    record PoolForm(
            String code,
            @Nullable Map<String, List<String>> takes,
            @Nullable DriverForm driver,
            @Nullable BigDecimal capacityMinutes,
            @Nullable Map<String, BigDecimal> supports) {}

    /** What a pool's cost is shared by. */
    record DriverForm(String measure, List<String> activities, List<String> match) {}

    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    static ModelForm of(CostingModel model) {
        return new ModelForm(
                model.currency(), model.pools().stream().map(ModelForm::pool).toList());
    }

    private static PoolForm pool(Pool pool) {
        return switch (pool.use()) {
            case Pool.Support(var weights) -> new PoolForm(pool.code(), takes(pool.takes()), null, null, weights);
            case Pool.Serving(var driver, var capacity) ->
                new PoolForm(
                        pool.code(),
                        takes(pool.takes()),
                        new DriverForm(
                                word(driver.measure()),
                                driver.activities().stream().sorted().toList(),
                                driver.match().stream()
                                        .map(ModelForm::word)
                                        .sorted()
                                        .toList()),
                        capacity.isPresent()
                                ? BigDecimal.valueOf(capacity.getAsLong()).divide(SECONDS)
                                : null,
                        null);
        };
    }

    private static @Nullable Map<String, List<String>> takes(@Nullable Takes takes) {
        if (takes == null) {
            return null;
        }
        var conditions = new LinkedHashMap<String, List<String>>();
        for (var column : Takes.Column.values()) {
            var accepted = takes.conditions().get(column);
            if (accepted != null) {
                conditions.put(word(column), accepted);
            }
        }
        return conditions;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
