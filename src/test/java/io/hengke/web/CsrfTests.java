package io.hengke.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import io.hengke.governance.Permission;
import io.hengke.governance.TestAccounts;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Another site can make a signed-in browser send a request, but not with the right header. */
class CsrfTests {

    private static final String NAME = "{\"name\":\"forged\"}";

    private final TestServer server = TestServer.shared();

    @Test
    void refusesAChangeWithoutTheHeader() {
        var answer = send(server.as("administrator"), null);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("web.csrf.forbidden");
        assertThat(send(server.as("administrator"), "a-guess").status()).isEqualTo(403);
    }

    @Test
    void refusesAChangeWithTheTokenOfAnotherBrowser() {
        var other = server.unsigned();
        other.get("/api/session");

        assertThat(send(server.as("administrator"), other.cookie("XSRF-TOKEN")).status())
                .isEqualTo(403);
    }

    @Test
    void refusesSigningInWithoutTheHeader() {
        var body = "{\"login\":\"viewer\",\"password\":\"%s\"}".formatted(TestAccounts.PASSWORD);

        assertThat(post(server.unsigned(), "/api/session", body, null).status()).isEqualTo(403);
    }

    @Test
    void doesNotLetACookieRideAlongWithANonsenseToken() {
        var browser = server.as("administrator");

        var answer = browser.send(HttpRequest.newBuilder(server.address().resolve("/api/departments"))
                .header("Authorization", "Bearer nonsense")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(NAME)));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void asksNoHeaderOfAProgramWithAToken() {
        var token = TestAccounts.token(server::get, "administrator", EnumSet.of(Permission.ACCOUNT_ADMIN));

        assertThat(server.unsigned()
                        .withToken(token)
                        .delete("/api/departments/00000000-0000-0000-0000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    private TestClient.Answer send(TestClient browser, @Nullable String header) {
        return post(browser, "/api/departments", NAME, header);
    }

    private TestClient.Answer post(TestClient browser, String path, String body, @Nullable String header) {
        var request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return browser.send(header == null ? request : request.header("X-XSRF-TOKEN", header));
    }
}
