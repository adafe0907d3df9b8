/**
 * Database: where the operational records live, an embedded PostgreSQL by default or one of the company's own by URL.
 *
 * <p>{@link io.hengke.database.EmbeddedPostgres} unpacks, initialises, starts, watches and stops a PostgreSQL inside the
 * data folder; {@link io.hengke.database.ServerDatabase} tells how to reach either kind;
 * {@link io.hengke.database.DataFolder} keeps a data folder to one server. It knows no table of any module.
 * Design: docs/adr/0012.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"settings"})
@NullMarked
package io.hengke.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
