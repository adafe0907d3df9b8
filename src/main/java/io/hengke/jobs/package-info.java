/**
 * Jobs: long work in the background that outlives a restart, tells how far it has come and can be cancelled.
 *
 * <p>A module offers a kind of work as a {@link io.hengke.jobs.JobKind} bean and starts it by
 * {@link io.hengke.jobs.Jobs}. A job that was running when the process died is run again, so work must be safe to
 * repeat. Knows no customer.
 */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"governance"})
@NullMarked
package io.hengke.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
