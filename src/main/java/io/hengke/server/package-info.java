/**
 * Server: starts and stops the whole program.
 *
 * <p>{@link io.hengke.server.Server} puts the settings, the database and the modules together and tells where to open
 * the app.
 */
@ApplicationModule(
        displayName = "Server",
        allowedDependencies = {"backup", "database", "governance", "imports", "jobs", "results", "runs", "settings"})
@NullMarked
package io.hengke.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
