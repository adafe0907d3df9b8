/** Hengke weighs every customer: what they cost, what they are worth, what to do next. */
@NullMarked
package io.hengke;

import org.jspecify.annotations.NullMarked;
