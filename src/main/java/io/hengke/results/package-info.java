/**
 * Results: opens the current run's tables for reading: customers, their money, what happened, and the costs behind it.
 *
 * <p>{@link io.hengke.results.ServingTables} adds {@code marts.duckdb} to a run's result; {@link io.hengke.results.Results}
 * reads the one that {@link io.hengke.results.CurrentRun} names and moves on to a newer one while readers finish. Computes
 * no figure of its own. Design: docs/adr/0015.
 */
@ApplicationModule(
        displayName = "Results",
        allowedDependencies = {
            "analysis",
            "control",
            "costing",
            "customers",
            "engagement",
            "feedback",
            "governance",
            "ledger",
            "retention",
            "service",
            "settings",
            "value",
            "warehouse"
        })
@NullMarked
package io.hengke.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
