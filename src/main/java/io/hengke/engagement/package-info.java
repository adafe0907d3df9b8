/**
 * Engagement: the touches by which customers were reached, and the experiments that tell what reaching them changes.
 *
 * <p>{@link io.hengke.engagement.Experiments} judges every experiment of the {@code assignments} table: sample ratio, effect
 * on buyers, revenue and contribution with the customers' own past taken out, a p for any number of looks, margin after cost,
 * and for whom it works. Publishes {@code engagement_experiment}, {@code engagement_uplift_curve} and the fitted learners
 * ({@code engagement_model}). The arithmetic, with assignment and planning, is in {@code experiment}. Method:
 * docs/methods/experiments.md.
 */
@ApplicationModule(
        displayName = "Engagement",
        allowedDependencies = {"costing", "customers", "ledger", "statistics", "warehouse"})
@NullMarked
package io.hengke.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
