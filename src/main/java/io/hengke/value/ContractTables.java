package io.hengke.value;

import io.hengke.value.contract.ContractModel;
import io.hengke.value.contract.ContractRows;
import io.hengke.value.contract.SurvivalCurve;
import io.hengke.value.likelihood.Estimate;
import io.hengke.warehouse.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes observed and fitted survival by month, and what the chosen model expects after each number of renewals. */
final class ContractTables {

    /** Step in the logarithm of a parameter for the derivatives that the delta method needs. */
    private static final double STEP = 1e-4;

    private final Engine engine;
    private final ContractRows rows;

    ContractTables(Engine engine, ContractRows rows) {
        this.engine = engine;
        this.rows = rows;
    }

    void write(@Nullable ContractFit chosen) {
        engine.execute("""
                create or replace table value_contract_survival (
                    month integer not null, at_risk bigint not null, ended bigint not null, survival double not null,
                    survival_low double not null, survival_high double not null, fitted double)""");
        append("value_contract_survival", appender -> {
            for (var step : SurvivalCurve.of(rows).steps()) {
                var reach = 1.96 * step.standardError();
                appender.beginRow();
                appender.append((int) step.time());
                appender.append((long) step.atRisk());
                appender.append((long) step.ended());
                appender.append(step.survival());
                appender.append(Math.max(0, step.survival() - reach));
                appender.append(Math.min(1, step.survival() + reach));
                if (chosen == null) {
                    appender.appendNull();
                } else {
                    appender.append(chosen.model().survival((int) step.time()));
                }
                appender.endRow();
            }
        });
        engine.execute("""
                create or replace table value_contract_forecast (
                    renewals integer not null, p_renew double not null, p_lasting double not null,
                    expected_months double not null, discounted_months double not null,
                    discounted_months_error double not null)""");
        if (chosen != null) {
            append("value_contract_forecast", appender -> forecast(appender, chosen));
        }
    }

    private void forecast(DuckDBAppender appender, ContractFit chosen) throws SQLException {
        var horizon = engine.query("select horizon_months, annual_discount_rate from int_value_window", row ->
                        new double[] {row.getInt(1), Math.pow(1 + row.getDouble(2), 1 / 12.0) - 1})
                .getFirst();
        var months = (int) horizon[0];
        var rate = horizon[1];
        var model = chosen.model();
        var moved = moved(chosen);
        for (var renewals = 0; renewals < rows.size(); renewals++) {
            var discounted = model.discounted(renewals, months, rate);
            var gradient = new double[moved.size()];
            for (var i = 0; i < gradient.length; i++) {
                gradient[i] = (moved.get(i).discounted(renewals, months, rate) - discounted) / STEP;
            }
            appender.beginRow();
            appender.append(renewals);
            appender.append(Math.min(1, model.retention(renewals + 1)));
            appender.append(Math.min(1, model.survival(renewals + months) / model.survival(renewals)));
            appender.append(model.discounted(renewals, months, 0));
            appender.append(discounted);
            appender.append(chosen.estimate().standardErrorOf(gradient));
            appender.endRow();
        }
    }

    /** The fitted model with the logarithm of one parameter a step higher, for each parameter. */
    private static List<ContractModel> moved(ContractFit fit) {
        Estimate estimate = fit.estimate();
        var moved = new ArrayList<ContractModel>();
        for (var i = 0; i < estimate.values().size(); i++) {
            var values = new ArrayList<>(estimate.values());
            values.set(i, values.get(i) * Math.exp(STEP));
            moved.add(fit.family().with(values));
        }
        return moved;
    }

    private void append(String table, Filling filling) {
        try (var appender = engine.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            filling.fill(appender);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Filling {
        void fill(DuckDBAppender appender) throws SQLException;
    }
}
