/**
 * Warehouse: runs SQL models over fact tables in an embedded engine. It knows SQL, not customers.
 *
 * <p>{@link io.hengke.warehouse.Engine} is one DuckDB database; {@link io.hengke.warehouse.Models} is the library of
 * models on the class path; {@link io.hengke.warehouse.ModelRun} builds them in dependency order, together with
 * {@link io.hengke.warehouse.Kernel}s, the steps written in Java. Design: docs/adr/0002.
 */
@ApplicationModule(
        displayName = "Warehouse",
        allowedDependencies = {})
@NullMarked
package io.hengke.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
