/**
 * The arithmetic of experiments, free of tables and customers: who goes into which arm, whether an experiment can be
 * trusted, what the effect is and how sure, when it may be stopped, and for whom it works. Plain arrays and sums in,
 * records out; formulas and sources: docs/methods/experiments.md.
 */
@NullMarked
package io.hengke.engagement.experiment;

import org.jspecify.annotations.NullMarked;
