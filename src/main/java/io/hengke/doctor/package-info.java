/**
 * Doctor: looks an installation over and says of each part whether it is well and, if not, what to do.
 *
 * <p>Changes nothing. It examines a server that runs as well as one that rests or will not start.
 */
@ApplicationModule(
        displayName = "Doctor",
        allowedDependencies = {"backup", "database", "governance", "settings"})
@NullMarked
package io.hengke.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
