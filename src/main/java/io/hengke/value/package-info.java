/**
 * Value: what each customer is worth and which customers matter: RFM, customer lifetime value, contracts, segments, tiers,
 * lifecycle stages.
 *
 * <p>Reads purchases ({@code ledger}), margins ({@code costing}) and leaving ({@code retention}); publishes the marts
 * {@code value_purchase_history}, {@code value_rfm}, {@code value_customer}, {@code value_stage_cost},
 * {@code value_contract_customer}, {@code value_segment}, {@code value_segment_customer}, {@code value_migration}, and the fitted
 * models behind them ({@code value_model}, {@code value_contract_model}, {@code value_segment_model}). The numerics are in
 * packages of their own: {@code purchase}, {@code contract}, {@code segment}, and {@code likelihood} for the search they share.
 * Does not decide who has left ({@code retention}). Design: docs/adr/0005; methods: docs/methods/clv.md, contracts.md,
 * segmentation.md.
 */
@ApplicationModule(
        displayName = "Value",
        allowedDependencies = {"customers", "costing", "ledger", "retention", "statistics", "warehouse"})
@NullMarked
package io.hengke.value;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
