package io.hengke.server;

import io.hengke.settings.ServerSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Opens the server's package to tests elsewhere: a server with stand-ins for what is outside. */
public final class RunningServer implements AutoCloseable {

    private final Server server;
    private final ServerSettings settings;

    private RunningServer(Server server, ServerSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    public static RunningServer start(ServerSettings settings, Map<String, Object> beans) {
        return new RunningServer(Server.start(settings, beans), settings);
    }

    public URI address() {
        return server.address();
    }

    public Path data() {
        return settings.data();
    }

    public <T> T get(Class<T> type) {
        return server.get(type);
    }

    @Override
    public void close() {
        server.close();
    }
}
