package io.hengke;

import io.hengke.database.CompanyDatabase;
import io.hengke.database.PostgresPrograms;
import io.hengke.governance.TestAccounts;
import io.hengke.server.RunningServer;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The real server on a free port with a data folder of its own, for tests, and with a PostgreSQL of its own or, with
 * {@code -Dhengke.test.database=own}, one it did not start. Started once per test process and stopped with it.
 */
public final class TestServer {

    private static final List<RunningServer> RUNNING = runningUntilTheEnd();
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
            var server = RunningServer.start(ServerSettings.load(data, Map.of(), flags(data)), Map.of());
            RUNNING.add(server);
            TestAccounts.addTo(server::get);
            return new TestServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Setting, String> flags(Path data) throws IOException {
        var flags = new EnumMap<Setting, String>(Setting.class);
        flags.put(Setting.SERVER_PORT, "0");
        flags.putAll(CompanyDatabase.settings());
        if (!CompanyDatabase.isWanted()) {
            PostgresPrograms.shareWith(data.resolve("postgres"));
        }
        return flags;
    }

    /** They stop with the test process, and only then the database that they may share. */
    private static List<RunningServer> runningUntilTheEnd() {
        var servers = new CopyOnWriteArrayList<RunningServer>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            servers.forEach(it -> {
                it.close();
                delete(it.data());
            });
            CompanyDatabase.stop();
        }));
        return servers;
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
