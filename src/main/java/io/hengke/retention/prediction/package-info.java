/**
 * The numerics of churn prediction: models that score rows of numbers, their calibration, and how good they are. Knows no
 * customers and no tables.
 */
@NullMarked
package io.hengke.retention.prediction;

import org.jspecify.annotations.NullMarked;
