/**
 * Shared: the few words every module speaks, money sharing, languages, problems a user can mend, settings files.
 *
 * <p>Depends on nothing and knows no customer. Whatever belongs to one module only does not live here.
 */
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.hengke.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
