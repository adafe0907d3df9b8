package io.hengke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server killed by force while months close and reopen has each step whole or not at all when it is back, and tells
 * again what it had not finished telling. {@code -Dhengke.kills=20} kills it more often.
 */
class KilledClosingTests {

    private static final int KILLS = Integer.getInteger("hengke.kills", 2);

    @TempDir
    Path folder;

    @Test
    void everyMonthIsClosedOrOpenAndNeverBetween() throws Exception {
        var random = new Random(11);
        for (int kills = 0; kills <= KILLS; kills++) {
            var process = start();
            try (var output = process.inputReader()) {
                assertThat(firstWord(output)).isEqualTo("WHOLE");
                Thread.sleep(random.nextInt(1_500));
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static String firstWord(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.equals("WHOLE")) {
                return line;
            }
        }
        return said.toString();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledClosing.class.getName(),
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .start();
    }
}
