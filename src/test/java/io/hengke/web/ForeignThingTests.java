package io.hengke.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import io.hengke.governance.TestAccounts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Knowing the id of another person's thing opens nothing. */
class ForeignThingTests {

    private final TestServer server = TestServer.shared();
    private final TestClient owner = person();
    private final TestClient other = person();

    private TestClient person() {
        var login = "foreign-" + UUID.randomUUID();
        TestAccounts.add(server::get, login, "analyst");
        var browser = server.unsigned();
        browser.signIn(login, TestAccounts.PASSWORD);
        return browser;
    }

    @Test
    void nobodyEndsAnothersSession() {
        var session = owner.get("/api/account/sessions")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();

        assertThat(other.delete("/api/account/sessions/" + session).status()).isEqualTo(404);
        assertThat(owner.get("/api/account").status()).isEqualTo(200);
    }

    @Test
    void nobodyRevokesOrSeesAnothersToken() {
        var created = owner.post(
                        "/api/account/tokens", Map.of("name", "t", "days", 1, "scopes", List.of("CUSTOMER_READ")))
                .json();
        var id = created.path("item").path("id").asString();

        assertThat(other.delete("/api/account/tokens/" + id).status()).isEqualTo(404);
        assertThat(other.get("/api/account/tokens").body()).doesNotContain(id);
        assertThat(server.unsigned()
                        .withToken(created.path("token").asString())
                        .get("/api/account")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void endingAllOtherSessionsEndsOnlyOnesOwn() {
        assertThat(other.delete("/api/account/sessions").status()).isEqualTo(204);

        assertThat(owner.get("/api/account").status()).isEqualTo(200);
        assertThat(other.get("/api/account").status()).isEqualTo(200);
    }

    @Test
    void aRequestCannotNameTheAccountItActsFor() {
        var id = owner.get("/api/account").json().path("id").asString();

        var answer = other.put("/api/account?id=" + id, Map.of("id", id, "name", "改名", "language", "en"));

        assertThat(answer.status()).isIn(200, 400);
        assertThat(owner.get("/api/account").json().path("name").asString()).isNotEqualTo("改名");
    }
}
