/**
 * Statistics: regressions, distributions and the record of a fitted model, for the modules that conclude something from
 * data. Knows numbers, not customers.
 *
 * <p>{@link io.hengke.statistics.FittedModel} is what {@code models.json} says about one model; each module that fits
 * writes its own table of them with {@link io.hengke.statistics.FittedModels}. Linear algebra and special functions are
 * Hipparchus's. Design: docs/adr/0009.
 */
@ApplicationModule(displayName = "Statistics", allowedDependencies = "warehouse")
@NullMarked
package io.hengke.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
