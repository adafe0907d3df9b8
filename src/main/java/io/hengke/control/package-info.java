/**
 * Control: what to do next: the split of a budget over channels, and of actions over customers, under limits.
 *
 * <p>{@link io.hengke.control.ActionsFile} reads the actions a company can take to keep customers; the kernels of {@link
 * io.hengke.control.Control} choose who gets which, with a bound on what any choice could bring. Customers at risk and the
 * save list are SQL: {@code warehouse/models/control}. Definitions: docs/methods/actions.md.
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
