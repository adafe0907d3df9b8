package io.hengke.server;

import io.hengke.Hengke;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Problem;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running server. */
public final class Server implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final ServerSettings settings;

    private Server(ConfigurableApplicationContext context, ServerSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /**
     * Starts the server and answers once it takes requests.
     *
     * @throws Problem if the port is taken or the database cannot be used
     */
    public static Server start(ServerSettings settings) {
        return start(settings, Map.of());
    }

    /**
     * The same with further beans by name, which take precedence over those of the same type.
     *
     * @param beans stand-ins for what is outside, in tests
     */
    static Server start(ServerSettings settings, Map<String, Object> beans) {
        var application = new SpringApplication(Hengke.class);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(context -> {
            var registry = (GenericApplicationContext) context;
            registry.registerBean(ServerSettings.class, () -> settings);
            beans.forEach((name, bean) -> register(registry, name, bean));
        });
        try {
            return new Server(application.run(), settings);
        } catch (RuntimeException e) {
            throw explain(e, settings);
        }
    }

    private static <T> void register(GenericApplicationContext registry, String name, T bean) {
        @SuppressWarnings("unchecked") // the class of a value is a class of its type
        var type = (Class<T>) bean.getClass();
        BeanDefinitionCustomizer primary = it -> it.setPrimary(true);
        registry.registerBean(name, type, () -> bean, primary);
    }

    private static Map<String, Object> properties(ServerSettings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("server.address", settings.text(Setting.SERVER_ADDRESS));
        properties.put("server.port", settings.text(Setting.SERVER_PORT));
        if (settings.find(Setting.SERVER_PUBLIC_URL).isPresent()) {
            // behind a proxy: whether the browser came by TLS, and from where, is in the proxy's headers
            properties.put("server.forward-headers-strategy", "native");
        }
        if (settings.text(Setting.LOG_FORMAT).equals("json")) {
            properties.put("logging.structured.format.console", "ecs");
        }
        return properties;
    }

    private static RuntimeException explain(RuntimeException failure, ServerSettings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof PortInUseException) {
                return new Problem("server.port-in-use", settings.text(Setting.SERVER_PORT));
            }
        }
        return failure;
    }

    /** Where to open the app. */
    public URI address() {
        var port = context.getEnvironment().getProperty("local.server.port", settings.text(Setting.SERVER_PORT));
        return settings.find(Setting.SERVER_PUBLIC_URL)
                .map(URI::create)
                .orElseGet(() -> URI.create("http://%s:%s/".formatted(settings.text(Setting.SERVER_ADDRESS), port)));
    }

    /** A part of the running program. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops gracefully: requests under way are answered, jobs are handed back to the queue. */
    @Override
    public void close() {
        context.close();
    }
}
