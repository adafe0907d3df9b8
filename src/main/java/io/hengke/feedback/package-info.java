/**
 * Feedback: what customers tell us in surveys.
 *
 * <p>All of it is SQL so far: {@code warehouse/models/feedback}.
 */
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {"customers", "nlp", "service", "statistics", "warehouse"})
@NullMarked
package io.hengke.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
