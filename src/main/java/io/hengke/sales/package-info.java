/**
 * Sales: who may become a customer.
 *
 * <p>All of it is SQL so far: {@code warehouse/models/sales}.
 */
@ApplicationModule(
        displayName = "Sales",
        allowedDependencies = {"customers", "warehouse"})
@NullMarked
package io.hengke.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
