/**
 * Engagement: the touches by which customers were reached.
 *
 * <p>All of it is SQL so far: {@code warehouse/models/engagement}.
 */
@ApplicationModule(
        displayName = "Engagement",
        allowedDependencies = {"customers", "ledger", "statistics", "warehouse"})
@NullMarked
package io.hengke.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
