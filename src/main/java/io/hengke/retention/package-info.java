/**
 * Retention: who is still a customer, who left and when, who came back; by month and by cohort.
 *
 * <p>A customer under subscription leaves when it ends; anybody else when silent for longer than their own rhythm of
 * buying excuses. All of that is SQL: {@code warehouse/models/retention}. Definitions: docs/methods/retention.md.
 *
 * <p>And who will leave: the same models, asked as of days in the past, teach {@link io.hengke.retention.ChurnPrediction}
 * who left within 90 days; it writes {@code retention_churn_risk}, with reasons, and the model card in
 * {@code retention_model}. Plain numerics are in the internal package {@code prediction}. Early signals with their measured
 * precision: {@code retention_signal}, {@code retention_signal_quality}. Methods: docs/methods/churn.md and
 * docs/methods/early-signals.md. What keeping somebody is worth is for {@code control} to say.
 */
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"customers", "engagement", "feedback", "ledger", "service", "statistics", "warehouse"})
@NullMarked
package io.hengke.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
