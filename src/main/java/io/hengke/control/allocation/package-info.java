/**
 * Choosing actions for customers under a budget, capacities and a contact limit, with a bound on what any choice could
 * bring. Plain numerics: knows no table and no currency. Formulas and sources: docs/methods/actions.md.
 */
@NamedInterface("allocation")
@NullMarked
package io.hengke.control.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
