/**
 * Acquisition: what winning customers costs by channel, how long it takes, when it comes back, and what losing them costs.
 *
 * <p>Three costs per customer: paid (media), fully loaded (all acquisition cost) and lag-adjusted. All of it is SQL:
 * {@code warehouse/models/acquisition}. Definitions: docs/methods/acquisition.md.
 *
 * <p>Conversions are shared among the channels touched before them by seven models: paths are made in SQL, credited by
 * {@link io.hengke.acquisition.Acquisition}'s kernels. Definitions: docs/methods/attribution.md.
 */
@ApplicationModule(
        displayName = "Acquisition",
        allowedDependencies = {
            "costing",
            "customers",
            "engagement",
            "ledger",
            "retention",
            "sales",
            "statistics",
            "value",
            "warehouse"
        })
@NullMarked
package io.hengke.acquisition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
