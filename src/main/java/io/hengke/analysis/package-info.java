/**
 * Analysis: one run over a folder of files: import, models, outputs, published in one step.
 *
 * <p>{@link io.hengke.analysis.Analysis} is the way in. {@link io.hengke.analysis.OutputDirectory} keeps the promise
 * that a reader sees the previous complete result or the new one, never a mixture. Knows no formula of its own.
 */
@ApplicationModule(
        displayName = "Analysis",
        allowedDependencies = {
            "acquisition",
            "control",
            "costing",
            "customers",
            "engagement",
            "feedback",
            "ingest",
            "ledger",
            "nlp",
            "report",
            "retention",
            "scorecard",
            "service",
            "statistics",
            "value",
            "warehouse"
        })
@NullMarked
package io.hengke.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
