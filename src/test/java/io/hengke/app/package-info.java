/** Tests of the browser application in a real browser against the real server. */
@NullMarked
package io.hengke.app;

import org.jspecify.annotations.NullMarked;
