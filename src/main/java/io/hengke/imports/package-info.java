/**
 * Imports: a company's files in by the browser or the API, kept as a history that can be undone.
 *
 * <p>An upload is looked at, checked and committed; what is committed is immutable: one file per table with the accepted
 * rows, in {@code <data>/imports/<id>/}. {@link io.hengke.imports.Facts} puts the input folder of an analysis together
 * from all committed imports and from what other modules contribute as {@link io.hengke.imports.FactSource}. Publishes
 * {@link io.hengke.imports.ImportCommitted} and {@link io.hengke.imports.ImportUndone}. Reads rows through
 * {@code ingest} only. Design: docs/adr/0014.
 */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {"governance", "ingest", "jobs", "settings", "warehouse"})
@NullMarked
package io.hengke.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
