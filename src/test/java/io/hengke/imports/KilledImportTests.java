package io.hengke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server killed by force while it imports holds each import whole or not at all when it is back, and finishes what was
 * begun. {@code -Dhengke.kills=20} kills it more often.
 */
class KilledImportTests {

    private static final int KILLS = Integer.getInteger("hengke.kills", 2);

    @TempDir
    Path folder;

    @Test
    void everyImportIsWholeAndFinishedAfterTheNextStart() throws Exception {
        var random = new Random(7);
        for (int kills = 0; kills <= KILLS; kills++) {
            var process = start();
            try (var output = process.inputReader()) {
                assertThat(await(output, "WHOLE")).isEqualTo("WHOLE " + kills);
                await(output, "BEGUN");
                Thread.sleep(random.nextInt(2_500));
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static String await(BufferedReader output, String word) throws IOException {
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(word)) {
                return line;
            }
        }
        throw new AssertionError("The server ended without " + word + ":\n" + said);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledImport.class.getName(),
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .start();
    }
}
