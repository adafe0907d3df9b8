package io.hengke.warehouse;

import java.util.Set;

/** A step of a run written in Java, such as a solver: it reads whole tables and writes whole tables, in columns. */
public interface Kernel {

    /** Unique among kernels and models; shown in progress and timings. */
    String name();

    /** Models and kernel tables that must be built before. */
    Set<String> reads();

    /** Tables this kernel creates or replaces; models read them by {@code ref}. */
    Set<String> writes();

    void run(Engine engine);
}
