/**
 * Governance: who may do and see what, and the trail of what was done.
 *
 * <p>{@link io.hengke.governance.Caller} is who asks; {@link io.hengke.governance.Requires} on an endpoint says what that
 * takes; {@link io.hengke.governance.AuditTrail} keeps what was done. Knows no customer.
 */
@ApplicationModule(
        displayName = "Governance",
        allowedDependencies = {"settings"})
@NullMarked
package io.hengke.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
