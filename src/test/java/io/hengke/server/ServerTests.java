package io.hengke.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestServer;
import org.junit.jupiter.api.Test;

class ServerTests {

    private final TestServer server = TestServer.shared();

    @Test
    void saysThatItIsWell() {
        var answer = server.unsigned().get("/actuator/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("UP");
    }

    @Test
    void tellsWhoeverHasNotSignedInSoInTheirLanguage() {
        var answer =
                server.unsigned().send(server.unsigned().request("/api/jobs").header("Accept-Language", "en"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("web.sign-in");
        assertThat(answer.json().path("detail").asString()).isEqualTo("Sign in first.");
    }

    @Test
    void answersAnAddressThatDoesNotExistWithAProblem() {
        var answer = server.as("administrator").get("/api/no-such-thing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    /** The app's own router finds the page; a missing file is not answered with a page. */
    @Test
    void servesTheAppAtItsRootAndAtEveryPageOfIt() {
        assertThat(server.unsigned().get("/").body()).contains("<div id=\"root\">");
        assertThat(server.unsigned().get("/customers/C1?tier=core").body()).contains("<div id=\"root\">");
        assertThat(server.unsigned().get("/missing.js").status()).isEqualTo(404);
    }
}
