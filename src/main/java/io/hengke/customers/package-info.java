/**
 * Customers: who the customer is. Its mart numbers every customer once, so that bulk facts carry a small key only.
 *
 * <p>{@link io.hengke.customers.DuplicateModel} says which of them are one customer (docs/methods/duplicates.md); the rest is
 * SQL: {@code warehouse/models/customers}.
 */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"statistics", "warehouse"})
@NullMarked
package io.hengke.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
