package io.hengke.faults;

import io.hengke.TestClient;
import io.hengke.database.PostgresPrograms;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real server in a process of its own, {@code hengke start}, that a test may kill. */
final class ServerChild implements AutoCloseable {

    static final String PASSWORD = "Correct-Horse-7";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final BlockingQueue<URI> addresses = new LinkedBlockingQueue<>();
    private final List<String> lines = new ArrayList<>();
    private URI address;

    private ServerChild(Process process) throws InterruptedException {
        this.process = process;
        Thread.ofVirtual().start(() -> read(process.inputReader()));
        this.address = nextAddress();
    }

    /**
     * Starts and waits until the server takes requests.
     *
     * @param options further words of the command line
     */
    static ServerChild start(Path data, String... options) throws IOException, InterruptedException {
        if (Files.notExists(data.resolve("postgres"))) {
            PostgresPrograms.shareWith(data.resolve("postgres"));
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                classPath(),
                "io.hengke.cli.Main",
                "start",
                "--locale",
                "en",
                "--port",
                "0",
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new ServerChild(process);
    }

    /** Without the tests' own classes, some of which would become part of the server. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> !it.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Makes the first administrator. */
    TestClient setUp() {
        var client = new TestClient(address);
        var answer = client.post(
                "/api/setup", Map.of("login", "admin", "name", "Admin", "password", PASSWORD, "language", "en"));
        if (answer.status() != 201) {
            throw new AssertionError(answer.body());
        }
        return client;
    }

    /** The administrator, signed in. */
    TestClient signedIn() {
        var client = new TestClient(address);
        var answer = client.signIn("admin", PASSWORD);
        if (answer.status() != 200) {
            throw new AssertionError(answer.body() + "\n" + output());
        }
        return client;
    }

    /** The same browser, with the cookies it has; this server may have another port than the one they are from. */
    TestClient again(TestClient browser) {
        return browser.at(address);
    }

    /** As kill -9 does: the process gets no chance to do anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits until the server has stopped and started by itself. */
    void awaitRestart() throws InterruptedException {
        address = nextAddress();
    }

    synchronized String output() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private URI nextAddress() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            var next = addresses.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                return next;
            }
        }
        process.destroyForcibly();
        throw new AssertionError("The server did not start:\n" + output());
    }

    private void read(BufferedReader reader) {
        reader.lines().forEach(line -> {
            synchronized (this) {
                lines.add(line);
            }
            var begin = line.indexOf("http://");
            if (line.startsWith("Hengke is running") && begin >= 0) {
                addresses.add(URI.create(line.substring(begin).strip()));
            }
        });
    }
}
