package io.hengke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.shared.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed, by force or politely, leaves what was there. */
class KilledRunTests {

    @Test
    void leavesTheEarlierResultWhereverItIsKilled(@TempDir Path folder) throws Exception {
        var input = folder.resolve("in");
        var out = folder.resolve("out");
        DemoCompany.generate(input, DemoParameters.ofSize(300), 1, Progress.NONE);
        assertThat(Console.run("analyze", input, "--out", out).status()).isZero();
        var report = Files.readString(out.resolve("report.html"));
        var customers = Files.readString(out.resolve("customers.csv"));

        for (int milliseconds : new int[] {600, 1500, 2500, 4000, 6000}) {
            var process = start(input, out);
            if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
                if (milliseconds % 1000 == 0) {
                    process.destroy();
                } else {
                    process.destroyForcibly();
                }
            }
            process.waitFor();
            assertThat(Files.readString(out.resolve("report.html"))).isEqualTo(report);
            assertThat(Files.readString(out.resolve("customers.csv"))).isEqualTo(customers);
        }
        assertThat(Console.run("analyze", input, "--out", out).status()).isZero();
        assertThat(folder).isDirectoryNotContaining(it -> !it.equals(out) && !it.equals(input));
    }

    private static Process start(Path input, Path out) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "analyze",
                        input.toString(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
