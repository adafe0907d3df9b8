/**
 * Grouping points: k-means, Gaussian mixtures, and how good a grouping is: silhouette, Calinski–Harabasz, Davies–Bouldin and
 * stability under resampling. Plain numerics: knows no table and no customer. Formulas and sources: docs/methods/segmentation.md.
 */
@NamedInterface("segment")
@NullMarked
package io.hengke.value.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
