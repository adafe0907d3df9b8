/**
 * Control: what to do next: the split of a budget over channels, and of actions over customers, under limits.
 *
 * <p>{@link io.hengke.control.ActionsFile} reads the actions a company can take to keep customers; the kernels of {@link
 * io.hengke.control.Control} choose who gets which, with a bound on what any choice could bring. Customers at risk and the
 * save list are SQL: {@code warehouse/models/control}. Definitions: docs/methods/actions.md.
 *
 * <p>{@link io.hengke.control.BudgetResponse} fits what weekly spending by channel brings and splits the budget of the last 13
 * weeks; refused where that cannot be told. Publishes {@code control_response}, {@code control_budget_split} and the fitted
 * model ({@code control_model}). The arithmetic is in {@code response}. Method: docs/methods/budget.md.
 */
@ApplicationModule(
        displayName = "Control",
        allowedDependencies = {
            "acquisition",
            "costing",
            "customers",
            "engagement",
            "ledger",
            "retention",
            "statistics",
            "value",
            "warehouse"
        })
@NullMarked
package io.hengke.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
