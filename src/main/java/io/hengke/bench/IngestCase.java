package io.hengke.bench;

import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.ingest.Import;
import io.hengke.ingest.ImportRequest;
import io.hengke.shared.Language;
import io.hengke.shared.Progress;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reading CSV with full validation, against the engine's own {@code read_csv} of the same files into tables. */
final class IngestCase implements BenchCase {

    private static final long MEMORY = 4L << 30;

    /** Of the baseline's rows per second, 0.7 must be reached. */
    private static final List<Target> TARGETS = List.of(new Target(Target.Figure.RATIO, 1 / 0.7));

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public List<Size> sizes(boolean isQuick) {
        return isQuick
                ? List.of(new Size(2_000, "0.13 M rows", 1, 3, List.of()))
                : List.of(new Size(20_000, "1.3 M rows", 1, 5, TARGETS), new Size(160_000, "10 M rows", 0, 3, TARGETS));
    }

    @Override
    public Measurement measure(Size size, Path folder) throws Exception {
        var input = folder.resolve("input");
        var parameters = DemoParameters.ofSize(Math.toIntExact(size.amount())).withoutFlaws();
        DemoCompany.generate(input, parameters, 1, Progress.NONE);
        Files.delete(input.resolve("costing.yaml"));
        var files = csvFiles(input);
        long rows = 0;
        for (var file : files) {
            try (var lines = Files.lines(file)) {
                rows += lines.count() - 1;
            }
        }
        return new Stopwatch(size)
                .compare(
                        rows,
                        () -> Workshop.withEngine(folder, MEMORY, it -> importAll(it, input, folder)),
                        () -> Workshop.withEngine(folder, MEMORY, it -> readAll(it, files)));
    }

    static List<Path> csvFiles(Path input) throws IOException {
        try (var files = Files.list(input)) {
            return files.filter(it -> it.toString().endsWith(".csv")).sorted().toList();
        }
    }

    static void readAll(Engine engine, List<Path> files) {
        for (int i = 0; i < files.size(); i++) {
            engine.execute("create table bare_%d as select * from read_csv(%s)"
                    .formatted(i, Sql.text(files.get(i).toString())));
        }
    }

    private static void importAll(Engine engine, Path input, Path folder) throws IOException {
        var work = Files.createTempDirectory(folder, "work");
        var result = Import.run(
                engine,
                new ImportRequest(
                        input,
                        ZoneId.of("Asia/Shanghai"),
                        "CNY",
                        Language.EN,
                        new BigDecimal("0.01"),
                        Optional.of(DemoParameters.LAST_DAY),
                        DemoParameters.LAST_DAY,
                        work,
                        work.resolve("issues.csv"),
                        Progress.NONE));
        if (result.isRejected() || result.files().stream().anyMatch(it -> it.rejected() > 0)) {
            throw new IllegalStateException("Rows were rejected: " + result.issueCounts());
        }
        ChildProcess.delete(work);
    }
}
