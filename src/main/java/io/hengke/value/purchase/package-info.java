/**
 * The probability models of buying and spending, their likelihoods and the search for the maximum. Plain numerics: knows
 * no table and no money unit. Formulas and sources: docs/methods/clv.md.
 */
@NullMarked
package io.hengke.value.purchase;

import org.jspecify.annotations.NullMarked;
