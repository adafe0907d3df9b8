/**
 * Sharing conversions among the channels that were touched before them. Plain numerics: knows no table and no customer.
 * {@link io.hengke.acquisition.attribution.Attribution} takes paths and answers the credits of every model. Formulas and
 * sources: docs/methods/attribution.md.
 */
@NamedInterface("attribution")
@NullMarked
package io.hengke.acquisition.attribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
