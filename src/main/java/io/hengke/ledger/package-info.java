/**
 * Ledger: what happened in money, per month: orders, cost lines, subscriptions, budgets. It judges nothing.
 *
 * <p>All of it is SQL so far: {@code warehouse/models/ledger}.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"customers", "warehouse"})
@NullMarked
package io.hengke.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
