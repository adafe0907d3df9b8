/**
 * Backup: the whole installation in one file, database and stored files as of one moment, and back again.
 *
 * <p>{@link io.hengke.backup.Backup} writes and verifies an archive while the server works or rests;
 * {@link io.hengke.backup.Restore} checks one to its last byte and then puts it in place of the data folder's content.
 * The database is copied table by table, so it does not matter whether it is the embedded one or the company's.
 * A module that stores files says which ones its tables name in a query {@code db/files/<module>.sql}.
 * Design: docs/adr/0012.
 */
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"database", "governance", "jobs", "settings"})
@NullMarked
package io.hengke.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
