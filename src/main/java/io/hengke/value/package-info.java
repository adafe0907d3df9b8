/**
 * Value: what each customer is worth and which customers matter: RFM, customer lifetime value, tiers, lifecycle stages.
 *
 * <p>Reads purchases ({@code ledger}), margins ({@code costing}) and leaving ({@code retention}); publishes the marts
 * {@code value_purchase_history}, {@code value_rfm}, {@code value_customer}, {@code value_stage_cost}, and the fitted
 * models behind them ({@code value_model}). Likelihoods and their optimiser are in the
 * internal package {@code purchase}. Does not decide who has left ({@code retention}). Design: docs/adr/0005.
 */
@ApplicationModule(
        displayName = "Value",
        allowedDependencies = {"customers", "costing", "ledger", "retention", "statistics", "warehouse"})
@NullMarked
package io.hengke.value;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
