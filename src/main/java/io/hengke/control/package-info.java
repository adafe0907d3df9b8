/**
 * Control: what to do next: the split of a budget over channels, and of actions over customers, under limits.
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
