/**
 * Service: what customers ask of us: the work done for them and their tickets.
 *
 * <p>All of it is SQL so far: {@code warehouse/models/service}.
 */
@ApplicationModule(
        displayName = "Service",
        allowedDependencies = {"customers", "nlp", "statistics", "warehouse"})
@NullMarked
package io.hengke.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
