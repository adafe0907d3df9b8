/**
 * Runs: analyses of the whole company, started by people or by the calendar, kept, compared and made current; and the
 * costing models they use.
 *
 * <p>Reads the facts that {@code imports} has committed; publishes {@link io.hengke.runs.RunPublished} and tells
 * {@code results} which run everybody looks at. Tries a costing model on the current run's facts before it is saved.
 * Computes no figure itself: that is {@code analysis}, which knows nothing of servers. Design: docs/adr/0018.
 */
@ApplicationModule(
        displayName = "Runs",
        allowedDependencies = {
            "acquisition",
            "analysis",
            "control",
            "costing",
            "governance",
            "imports",
            "jobs",
            "pages",
            "results",
            "settings",
            "warehouse"
        })
@NullMarked
package io.hengke.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
