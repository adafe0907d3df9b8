package io.hengke.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's start over a data folder it has used before, as {@code ./hengke start} does it. */
final class StartCase implements BenchCase {

    private static final String OPEN = "http://";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Size> sizes(boolean isQuick) {
        return List.of(
                isQuick
                        ? new Size(1, "1 start", 0, 1, List.of())
                        : new Size(5, "5 starts", 1, 5, List.of(new Target(Target.Figure.SECONDS, 6))));
    }

    @Override
    public Measurement measure(Size size, Path folder) throws Exception {
        var recording = folder.resolve("hengke.aot");
        try (var lines =
                run(List.of("-XX:AOTCacheOutput=" + recording), "warm-up").inputReader()) {
            lines.transferTo(Writer.nullWriter());
        }
        var data = folder.resolve("data").toString();
        var products = new ArrayList<Timing>();
        var baselines = new ArrayList<Timing>();
        for (int run = -size.warmUps(); run < size.runs(); run++) {
            var plain = secondsToOpen(List.of(), data);
            var recorded = secondsToOpen(List.of("-XX:AOTCache=" + recording), data);
            if (run >= 0) {
                baselines.add(plain);
                products.add(recorded);
            }
        }
        return new Measurement(Measurement.NO_ROWS, Stopwatch.median(products), Stopwatch.median(baselines));
    }

    private static Timing secondsToOpen(List<String> options, String data) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var process = run(options, "start", "--port", "0", "--data", data);
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line == null || !line.contains(OPEN); line = lines.readLine()) {
                if (line == null) {
                    throw new IOException("The server did not start");
                }
            }
            return new Timing((System.nanoTime() - start) / 1e9, Double.NaN, Stopwatch.peakMib(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static Process run(List<String> options, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseParallelGC",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "io.hengke.cli.Main"));
        command.addAll(List.of(arguments));
        var log = Files.createTempFile("hengke-start-", ".log");
        log.toFile().deleteOnExit();
        return new ProcessBuilder(command).redirectError(log.toFile()).start();
    }
}
