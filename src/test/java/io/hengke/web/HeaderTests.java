package io.hengke.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTests {

    private final TestServer server = TestServer.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/session", "/api/accounts", "/api/no-such-thing", "/actuator/health"})
    void everyAnswerTellsTheBrowserWhatNotToAllow(String path) {
        var headers = server.unsigned().get(path).response().headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "script-src 'self';", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "http:", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/session", "/api/accounts"})
    void noAnswerOfTheApiIsKeptByABrowserOrProxy(String path) {
        assertThat(server.as("administrator")
                        .get(path)
                        .response()
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
    }
}
