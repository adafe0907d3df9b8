package io.hengke.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the machine offers. */
final class Machine {

    private Machine() {}

    /** Memory of the machine, or of the container if that is less. */
    static long memoryBytes() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }
}
