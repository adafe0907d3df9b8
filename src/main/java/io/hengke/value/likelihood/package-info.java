/**
 * The search for the maximum of a likelihood, the same for every model of this module: deterministic, with a stated gradient and
 * standard errors. Plain numerics: knows no model, no table and no money unit.
 */
@NamedInterface("likelihood")
@NullMarked
package io.hengke.value.likelihood;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
