/**
 * Ingest: a company's files in, typed and unique facts out.
 *
 * <p>Finds the files of each table, matches their headers, reads them in the warehouse engine in sets, and leaves the
 * {@code source_*} tables of {@code warehouse/sources.sql}. What cannot be read goes to {@code issues.csv}, row by row.
 * {@link io.hengke.ingest.Import} is the way in. Design: docs/adr/0003; formats: docs/data-contract.md.
 */
@ApplicationModule(
        displayName = "Ingest",
        allowedDependencies = {"warehouse"})
@NullMarked
package io.hengke.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
