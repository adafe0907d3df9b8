/**
 * Bench: measures the product at sizes that matter, each figure against a baseline timed in the same run.
 *
 * <p>Every case and size runs in a Java process of its own, over data invented for it in a temporary folder that is
 * deleted. Figures of one machine: docs/benchmarks.md.
 */
@ApplicationModule(
        displayName = "Bench",
        allowedDependencies = {
            "acquisition",
            "analysis",
            "control",
            "costing",
            "demo",
            "ingest",
            "retention",
            "server",
            "settings",
            "statistics",
            "value",
            "value :: likelihood",
            "value :: purchase",
            "warehouse"
        })
@NullMarked
package io.hengke.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
