package io.hengke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command a newcomer types, in a process of its own, up to the first figures in the app. */
class DemoServerTests {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/");

    @TempDir
    private Path folder;

    @Test
    void opensAnAppThatHoldsTheAnalysedDemoCompany() throws Exception {
        var process = demo();
        try {
            var client = new TestClient(address(process));
            assertThat(client.get("/api/session").json().path("setupNeeded").asBoolean())
                    .isTrue();
            var account = Map.of("login", "first", "name", "First", "password", "seven-Quiet-rivers-41");
            assertThat(client.post("/api/setup", account).status()).isLessThan(300);

            assertThat(client.get("/api/customers?limit=1").json().path("total").asLong())
                    .isGreaterThanOrEqualTo(500);
            assertThat(client.get("/api/pages/reconciliation").status()).isEqualTo(200);
            assertThat(folder.resolve("demo/output/report.html")).isNotEmptyFile();
        } finally {
            process.destroy();
            assertThat(process.waitFor()).isEqualTo(143);
        }
    }

    private Process demo() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.hengke.cli.Main",
                        "demo",
                        "--no-open",
                        "--size",
                        "500",
                        "--port",
                        "0",
                        "--dir",
                        folder.resolve("demo").toString())
                .redirectError(Files.createFile(folder.resolve("errors.txt")).toFile())
                .start();
    }

    private URI address(Process process) throws IOException {
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group());
            }
        }
        throw new AssertionError("The demo did not start: " + Files.readString(folder.resolve("errors.txt")));
    }
}
