/**
 * Matching of records as plain numbers: how likely two records are one, from the fields they agree in. Knows no customers.
 *
 * <p>{@link io.hengke.customers.matching.MatchFit} is the Fellegi-Sunter model, {@link io.hengke.customers.matching.Clusters}
 * the groups that pairs form.
 */
@NullMarked
package io.hengke.customers.matching;

import org.jspecify.annotations.NullMarked;
