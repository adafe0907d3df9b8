package io.hengke.bench;

import io.hengke.demo.DemoParameters;
import java.nio.file.Path;
import java.util.List;

/** The whole job, from files to report, against the engine's own {@code read_csv} of the same files into tables. */
final class JobCase implements BenchCase {

    /** A third of a machine of 24 GB: what {@code --memory} is there unless set. */
    private static final long MEMORY = 8L << 30;

    @Override
    public String name() {
        return "job";
    }

    @Override
    public List<Size> sizes(boolean isQuick) {
        return isQuick
                ? List.of(new Size(50_000, "0.05 M order lines", 0, 1, List.of()))
                : List.of(
                        new Size(1_000_000, "1 M order lines", 1, 3, List.of(new Target(Target.Figure.SECONDS, 12))),
                        new Size(10_000_000, "10 M order lines", 0, 1, List.of(new Target(Target.Figure.SECONDS, 60))));
    }

    @Override
    public Measurement measure(Size size, Path folder) throws Exception {
        var input = folder.resolve("input");
        Jobs.generate(input, size.amount());
        var files = IngestCase.csvFiles(input);
        return new Stopwatch(size)
                .compare(
                        size.amount(),
                        () -> Jobs.analyse(input, folder.resolve("output"), DemoParameters.LAST_DAY, MEMORY),
                        () -> Workshop.withEngine(folder, MEMORY, it -> IngestCase.readAll(it, files)));
    }
}
