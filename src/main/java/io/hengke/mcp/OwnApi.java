package io.hengke.mcp;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** This server's own API, asked as the caller would ask it. */
@Component
class OwnApi {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String host;
    private volatile int port;

    OwnApi(ServerSettings settings) {
        var address = settings.text(Setting.SERVER_ADDRESS);
        this.host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /** @param body JSON */
    record Answer(boolean isGood, String body) {}

    Answer get(String address, String authorization, String language) {
        var request = HttpRequest.newBuilder(URI.create("http://%s:%d%s".formatted(host, port, address)))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("Accept-Language", language)
                .timeout(PATIENCE)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode() < 400, answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
