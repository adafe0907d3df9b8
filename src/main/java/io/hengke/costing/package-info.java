/**
 * Costing: shares the ledger's cost lines among the customers who caused them (activity-based costing).
 *
 * <p>Reads marts of {@code customers}, {@code ledger} and {@code service}. {@link io.hengke.costing.CostingModelFile}
 * reads {@code costing.yaml}, {@link io.hengke.costing.Costing} gives the steps in Java that its SQL models need, and
 * {@link io.hengke.costing.CostTrace} leads from a customer's cost down to the ledger lines. Does not judge customers
 * ({@code value}). Method: docs/methods/costing.md; exactness: docs/adr/0004.
 */
@ApplicationModule(
        displayName = "Costing",
        allowedDependencies = {"customers", "ledger", "service", "warehouse"})
@NullMarked
package io.hengke.costing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
