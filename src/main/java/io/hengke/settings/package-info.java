/**
 * Settings: what one installation of the server is configured with.
 *
 * <p>{@link io.hengke.settings.Setting} lists every key with its default; {@link io.hengke.settings.ServerSettings}
 * reads them from {@code hengke.yaml}, the environment and flags, in this order of rising weight. An unknown key is an
 * error, never ignored.
 */
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {})
@NullMarked
package io.hengke.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
