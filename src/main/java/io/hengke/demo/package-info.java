/**
 * Demo: invents a believable Chinese online shop with services, at any size, as files of the data contract.
 *
 * <p>Reads nothing but its own catalogues (resources below {@code demo/}); writes CSV files and a costing model.
 * The same parameters and seed give the same bytes. What is in it and why: docs/demo-company.md.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {})
@NullMarked
package io.hengke.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
