/**
 * How long contracts last: the shifted-beta-geometric models, their likelihood, the observed survival curve and what remaining
 * time is worth. Plain numerics: knows no table and no money unit. Formulas and sources: docs/methods/contracts.md.
 */
@NamedInterface("contract")
@NullMarked
package io.hengke.value.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
