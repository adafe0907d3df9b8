package io.hengke.bench;

import io.hengke.demo.DemoParameters;
import java.nio.file.Path;
import java.util.List;

/** The whole job with far less memory than its input is large, against the same job with plenty. */
final class MemoryCase implements BenchCase {

    private static final long LITTLE = 1L << 30;
    private static final long PLENTY = 8L << 30;
    private static final List<Target> TARGETS = List.of(new Target(Target.Figure.PEAK_MIB, LITTLE >> 20));

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Size> sizes(boolean isQuick) {
        return isQuick
                ? List.of(new Size(50_000, "0.05 M order lines, 1 GiB", 0, 1, List.of()))
                : List.of(new Size(10_000_000, "10 M order lines (2.3 GB), 1 GiB", 0, 1, TARGETS));
    }

    @Override
    public Measurement measure(Size size, Path folder) throws Exception {
        var input = folder.resolve("input");
        Jobs.generate(input, size.amount());
        var watch = new Stopwatch(size);
        // the small one first: what the heap grew to with plenty of memory would count against it
        var little = watch.time(() -> Jobs.analyse(input, folder.resolve("little"), DemoParameters.LAST_DAY, LITTLE));
        var plenty = watch.time(() -> Jobs.analyse(input, folder.resolve("plenty"), DemoParameters.LAST_DAY, PLENTY));
        return new Measurement(size.amount(), little, plenty);
    }
}
