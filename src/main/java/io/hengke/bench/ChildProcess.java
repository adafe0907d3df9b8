package io.hengke.bench;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/** Measures one case at one size in a Java process of its own, in a folder of its own that is deleted afterwards. */
final class ChildProcess {

    private final BenchOptions options;

    ChildProcess(BenchOptions options) {
        this.options = options;
    }

    Result measure(BenchCase benchCase, BenchCase.Size size) {
        try {
            Files.createDirectories(options.temporaryDirectory());
            var folder = Files.createTempDirectory(options.temporaryDirectory(), "hengke-bench-");
            try {
                return measure(benchCase, size, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new Problem("bench.not-writable", options.temporaryDirectory());
        }
    }

    private Result measure(BenchCase benchCase, BenchCase.Size size, Path folder) throws IOException {
        var log = folder.resolve("log.txt");
        var process = new ProcessBuilder(command(benchCase, size, folder))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // a bench that is stopped must not leave a process at work
        var stop = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            int exit = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(stop);
            return exit == 0
                    ? new Result.Measured(benchCase, size, read(folder.resolve(Child.RESULT)))
                    : new Result.Failed(benchCase, size, Files.readString(log).strip());
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Result.Failed(benchCase, size, "interrupted");
        }
    }

    private List<String> command(BenchCase benchCase, BenchCase.Size size, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseParallelGC",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                benchCase.name(),
                Boolean.toString(options.isQuick()),
                Long.toString(size.amount()),
                folder.toString());
    }

    private static Measurement read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Measurement.of(properties);
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(it -> {
                try {
                    Files.delete(it);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
