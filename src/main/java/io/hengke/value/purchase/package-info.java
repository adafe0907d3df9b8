/**
 * The probability models of buying and spending, their likelihoods and the search for the maximum. Plain numerics: knows
 * no table and no money unit. Formulas and sources: docs/methods/clv.md.
 */
@NamedInterface("purchase")
@NullMarked
package io.hengke.value.purchase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
