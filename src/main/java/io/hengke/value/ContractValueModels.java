package io.hengke.value;

import io.hengke.statistics.FittedModel;
import io.hengke.statistics.FittedModels;
import io.hengke.value.contract.ContractFamily;
import io.hengke.value.contract.ContractRows;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fits the models of contract length and writes what they expect of each number of renewals taken.
 *
 * <p>Reads contracts grouped by months, so some hundred rows at any number of customers. Writes {@code value_contract_model}
 * (see {@link FittedModels}), {@code value_contract_survival} (observed and fitted, by month) and
 * {@code value_contract_forecast} (by renewals taken; empty where the fit was refused).
 */
public final class ContractValueModels implements Kernel {

    /** Table with a row per model. */
    public static final String TABLE = "value_contract_model";

    private final ContractBar bar;

    public ContractValueModels() {
        this(ContractBar.DEFAULT);
    }

    ContractValueModels(ContractBar bar) {
        this.bar = bar;
    }

    @Override
    public String name() {
        return "contract-value-models";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_value_contract_group", "int_value_window");
    }

    @Override
    public Set<String> writes() {
        return Set.of(TABLE, "value_contract_survival", "value_contract_forecast");
    }

    @Override
    public void run(Engine engine) {
        var rows = read(engine);
        var thin = bar.refuse(rows);
        var fits = thin.isPresent() ? List.<ContractFit>of() : ContractFit.all(rows);
        var chosen = ContractFit.choose(fits).orElse(null);
        new ContractTables(engine, rows).write(chosen);
        if (rows.contracts() == 0) {
            FittedModels.write(engine, TABLE, List.of()); // nobody ever subscribed: there is nothing to refuse
        } else {
            FittedModels.write(
                    engine,
                    TABLE,
                    thin.map(refusal -> Arrays.stream(ContractFamily.values())
                                    .map(it -> named(it, rows).chosen(false).refused(refusal))
                                    .toList())
                            .orElseGet(() -> fits.stream()
                                    .map(it -> report(it, rows, chosen))
                                    .toList()));
        }
    }

    private static ContractRows read(Engine engine) {
        var rows = new ContractRows.Builder();
        engine.query(
                "select months, is_running, contracts from int_value_contract_group order by months, is_running",
                row -> row.getBoolean(2)
                        ? rows.running(row.getInt(1), row.getInt(3))
                        : rows.ended(row.getInt(1), row.getInt(3)));
        return rows.build();
    }

    private static FittedModel named(ContractFamily family, ContractRows rows) {
        return FittedModel.named(family.label())
                .rows((long) rows.contracts())
                .fields(it -> it.put("ended", (long) rows.endedContracts()).put("time_unit", "month"));
    }

    private static FittedModel report(ContractFit fit, ContractRows rows, @Nullable ContractFit chosen) {
        var estimate = fit.estimate();
        var model = named(fit.family(), rows);
        for (var i = 0; i < estimate.names().size(); i++) {
            model.parameter(estimate.names().get(i), estimate.values().get(i));
            if (!estimate.isFlat()) {
                model.standardError(estimate.names().get(i), estimate.standardError(i));
            }
        }
        model.logLikelihood(estimate.logLikelihood())
                .figure("aic", fit.family().akaike(estimate))
                .figure("gradient_norm", estimate.gradient())
                .figure("largest_gap_to_kaplan_meier", fit.gap())
                .fields(it -> it.put("converged", estimate.isConverged()))
                .chosen(fit.equals(chosen));
        return fit.refusal() == null ? model : model.refused(fit.refusal());
    }
}
