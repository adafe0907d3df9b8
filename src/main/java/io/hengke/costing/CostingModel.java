package io.hengke.costing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a company's costs find their customers: pools in the order in which they take cost lines.
 *
 * @param currency ISO 4217 code the model was written for; null if it does not say
 * @param pools in file order: a cost line goes to the first pool that takes it
 */
public record CostingModel(@Nullable String currency, List<Pool> pools) {

    /** Pool of lines that name their customer, and pool of lines that no pool takes. */
    static final String DIRECT = "(direct)";

    static final String NONE = "(none)";

    public CostingModel {
        pools = List.copyOf(pools);
    }

    /** The model used when a company brings none and records no work done for customers. */
    public static CostingModel builtIn() {
        return builtIn(false);
    }

    /**
     * The model used when a company brings none; it covers every cost type.
     *
     * @param hasActivities whether the company records work done for customers: service is then shared by it
     */
    public static CostingModel builtIn(boolean hasActivities) {
        return BuiltInModel.load(hasActivities);
    }

    /** The text of the built-in model for a company that records work done for customers. */
    public static String builtInText() {
        return BuiltInModel.text(true);
    }

    List<Pool> supportPools() {
        return pools.stream().filter(it -> it.use() instanceof Pool.Support).toList();
    }

    List<Pool> servingPools() {
        return pools.stream().filter(it -> it.use() instanceof Pool.Serving).toList();
    }

    Optional<Pool> find(String code) {
        return pools.stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
