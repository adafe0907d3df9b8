/**
 * Governance: who may do and see what, and the trail of what was done.
 *
 * <p>{@link io.hengke.governance.Caller} is who asks; {@link io.hengke.governance.Requires} on an endpoint says what that
 * takes; {@link io.hengke.governance.AuditTrail} keeps what was done; {@link io.hengke.governance.Callers} works out both
 * from sessions, API tokens, roles and teams as they are at that moment. Knows no customer: whose customers somebody sees
 * is a set of owner names. Design: docs/adr/0013.
 */
@ApplicationModule(
        displayName = "Governance",
        allowedDependencies = {"settings"})
@NullMarked
package io.hengke.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
