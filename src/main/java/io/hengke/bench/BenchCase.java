package io.hengke.bench;

import java.nio.file.Path;
import java.util.List;

/** One thing that is measured, at several sizes. */
interface BenchCase {

    /** The word for it on the command line; {@code bench.case.<name>} describes it. */
    String name();

    List<Size> sizes(boolean isQuick);

    /** Runs in the case's own process: makes the data, then times the product and its baseline in turn. */
    Measurement measure(Size size, Path folder) throws Exception;

    /**
     * How large.
     *
     * @param amount in the case's own unit
     * @param warmUps runs before those that count
     * @param runs runs of which the median counts
     * @param targets what must hold at this size
     */
    record Size(long amount, String label, int warmUps, int runs, List<Target> targets) {}
}
