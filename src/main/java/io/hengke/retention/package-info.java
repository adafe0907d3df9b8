/**
 * Retention: who is still a customer, who left and when, who came back; by month and by cohort.
 *
 * <p>A customer under subscription leaves when it ends; anybody else when silent for longer than their own rhythm of
 * buying excuses. All of it is SQL: {@code warehouse/models/retention}. Definitions: docs/methods/retention.md.
 */
@ApplicationModule(
        displayName = "Retention",
        allowedDependencies = {"customers", "engagement", "feedback", "ledger", "service", "statistics", "warehouse"})
@NullMarked
package io.hengke.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
