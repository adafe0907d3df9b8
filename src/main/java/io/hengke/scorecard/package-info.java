/**
 * Scorecard: the metric catalogue. Evaluates every metric that a mart's {@code .yml} declares; knows no other module.
 *
 * <p>{@link io.hengke.scorecard.MetricCatalogue} reads the declarations, {@link io.hengke.scorecard.Scorecard} makes the
 * table {@code scorecard_metric} of them, {@link io.hengke.scorecard.MetricsFile} writes {@code metrics.json}.
 * {@link io.hengke.scorecard.Changes} splits what changed from month to month where a declaration says {@code decompose},
 * {@link io.hengke.scorecard.Anomalies} tells the months that are out of line (docs/methods/changes.md). What a declaration
 * may say: docs/adr/0008.
 */
@ApplicationModule(
        displayName = "Scorecard",
        allowedDependencies = {"statistics", "warehouse"})
@NullMarked
package io.hengke.scorecard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
