package io.hengke.value;

import io.hengke.shared.Refusal;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.util.List;
import java.util.Set;

/**
 * Fits the purchase and spend models and writes what they expect of each group of customers.
 *
 * <p>Reads the grouped histories, at most some 100,000 rows at any number of customers. Writes {@code value_model} (one row
 * per model, see {@link FittedModels}; time in weeks, money in major units, back-tested revenue in minor units), {@code value_forecast} (per group) and {@code value_spend_model} (one row). Thin
 * data and likelihoods without a maximum are refused: the last two are then empty, and the reason is in the first.
 */
public final class CustomerValueModels implements Kernel {

    /** Table with a row per model. */
    public static final String TABLE = "value_model";

    static final String SPEND = "value_spend_model";

    private final DataBar bar;

    public CustomerValueModels() {
        this(DataBar.DEFAULT);
    }

    /** @param bar how much data a fit needs */
    public CustomerValueModels(DataBar bar) {
        this.bar = bar;
    }

    @Override
    public String name() {
        return "customer-value-models";
    }

    @Override
    public Set<String> reads() {
        return Set.of(
                "int_value_window",
                "int_value_purchase_group",
                "int_value_spend_group",
                "int_value_interval_group",
                "int_value_holdout_history",
                "int_value_holdout_group",
                "int_value_holdout_spend_group");
    }

    @Override
    public Set<String> writes() {
        return Set.of(TABLE, "value_forecast", SPEND);
    }

    @Override
    public void run(Engine engine) {
        forecastTable(engine);
        SpendTable.create(engine, SPEND);
        var reports = ValueWindow.read(engine)
                .map(it -> new ValueFitting(engine, it, bar).run())
                .orElseGet(() -> ValueFitting.refuseAll(Refusal.of("value.refused.buyers", 0, bar.buyers())));
        FittedModels.write(
                engine, TABLE, reports.stream().map(ModelReport::model).toList());
    }

    /** The table of forecasts, empty: what joins find when the fit is refused. */
    static GroupTable forecastTable(Engine engine) {
        return GroupTable.create(
                engine,
                "value_forecast",
                List.of("p_alive", "expected_orders", "discounted_orders", "discounted_orders_error"));
    }
}
