package io.hengke;

import io.hengke.governance.TestAccounts;
import io.hengke.server.RunningServer;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real server on a free port with a data folder and a PostgreSQL of its own, for tests. Started once per test process
 * and stopped with it.
 */
public final class TestServer {

    private static final TestServer SHARED = start();

    private final RunningServer server;
    private final Map<String, TestClient> clients = new ConcurrentHashMap<>();

    private TestServer(RunningServer server) {
        this.server = server;
    }

    public static TestServer shared() {
        return SHARED;
    }

    /** A further server, for tests whose traces would show in those of others. Stopped with the test process as well. */
    public static TestServer another() {
        return start();
    }

    private static TestServer start() {
        try {
            var data = Files.createTempDirectory("hengke-test-");
            var settings = ServerSettings.load(data, Map.of(), Map.of(Setting.SERVER_PORT, "0"));
            var server = RunningServer.start(settings, Map.of());
            TestAccounts.addTo(server::get);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(data);
            }));
            return new TestServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the server listens, ending in a slash. */
    public URI address() {
        return server.address();
    }

    /** The server's data folder. */
    public Path data() {
        return server.data();
    }

    /** A part of the running program. */
    public <T> T get(Class<T> type) {
        return server.get(type);
    }

    /** A client signed in with the given role, e.g. {@code analyst}. */
    public TestClient as(String role) {
        return clients.computeIfAbsent(role, it -> TestClient.signedIn(address(), it, TestAccounts.PASSWORD));
    }

    /** A client that has not signed in. */
    public TestClient unsigned() {
        return new TestClient(address());
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted((left, right) -> right.compareTo(left))
                    .forEach(it -> it.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // a temporary folder left behind harms nobody
        }
    }
}
