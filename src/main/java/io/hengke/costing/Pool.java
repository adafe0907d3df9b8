package io.hengke.costing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pool of cost: what it collects from the ledger and where its cost goes.
 *
 * @param code unique name
 * @param takes which cost lines it collects; null if it lives on what support pools pass to it
 * @param use who bears its cost: customers, or other pools
 */
public record Pool(String code, @Nullable Takes takes, Use use) {

    /** Who bears a pool's cost. */
    public sealed interface Use {}

    /**
     * Customers bear it, in proportion to what they used.
     *
     * @param capacitySeconds practical capacity a month, 60 × {@code capacity_minutes}; what is not used stays idle
     */
    public record Serving(Driver driver, OptionalLong capacitySeconds) implements Use {}

    /**
     * Other pools bear it.
     *
     * @param weights pool code to weight, each above zero; only their proportions matter
     */
    public record Support(Map<String, BigDecimal> weights) implements Use {

        public Support {
            weights = Map.copyOf(weights);
        }
    }

    /**
     * What a pool's cost is shared by.
     *
     * @param activities activities that count; empty: every activity. Only for measures of activity rows
     * @param match columns by which the pool's own lines reach only customers who have the same value
     */
    public record Driver(Measure measure, Set<String> activities, Set<MatchColumn> match) {

        public Driver {
            activities = Set.copyOf(activities);
            match = Set.copyOf(match);
        }
    }
}
