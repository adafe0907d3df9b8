/**
 * The arithmetic of budgets, free of tables: how spending works on later weeks (adstock) and wears off (saturation), fitting
 * both to weekly data, and the split of a sum over lines with a certificate that no better one exists. Method:
 * docs/methods/budget.md.
 */
@NullMarked
package io.hengke.control.response;

import org.jspecify.annotations.NullMarked;
