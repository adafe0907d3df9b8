/**
 * The command line: reads words and options, runs a module, shows progress, answers with an exit status.
 *
 * <p>Exit status: 0 done; 2 wrong usage or input that cannot be used; 3 too many rejected rows, or the doctor found something that does not work; 1 a fault of ours.
 */
@ApplicationModule(displayName = "Command line")
@NullMarked
package io.hengke.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
