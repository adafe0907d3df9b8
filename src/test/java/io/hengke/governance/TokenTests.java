package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TokenTests {

    private final TestServer server = TestServer.shared();

    @Test
    void worksWithoutASessionOrAnAntiForgeryTokenAndIsShownOnce() {
        var person = Person.with("administrator");
        var created = create(person, 30, "ACCOUNT_ADMIN");
        var token = created.json().path("token").asString();

        assertThat(token).startsWith("hk_").hasSize(46);
        assertThat(program(token)
                        .post("/api/departments", Map.of("name", token.substring(3)))
                        .status())
                .isEqualTo(201);
        var listed = person.browser().get("/api/account/tokens");
        assertThat(listed.json().path("items").path(0).path("beginning").asString())
                .isEqualTo(token.substring(0, 7));
        assertThat(listed.body()).doesNotContain(token.substring(8));
    }

    @Test
    void isKeptAsADigestOnly() {
        var token = create(Person.with("analyst"), 30, "CUSTOMER_READ")
                .json()
                .path("token")
                .asString();

        assertThat(server.get(JdbcClient.class)
                        .sql("select count(*) from governance.token where digest = ?")
                        .param(Digests.sha256(token))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void mayNeverDoMoreThanItsOwnerNow() {
        var person = Person.with("administrator");
        var token = create(person, 30, "AUDIT_READ", "CUSTOMER_READ")
                .json()
                .path("token")
                .asString();
        assertThat(program(token).get("/api/audit").status()).isEqualTo(200);

        server.as("administrator").put("/api/accounts/" + person.id(), Map.of("name", "x", "roles", List.of("viewer")));

        assertThat(program(token).get("/api/audit").status()).isEqualTo(403);
    }

    @Test
    void isRefusedScopesItsOwnerLacksAndThatOfMakingTokens() {
        var person = Person.with("analyst");

        assertThat(create(person, 30, "ACCOUNT_ADMIN").code()).isEqualTo("governance.beyond-own.forbidden");
        assertThat(create(person, 30, "TOKEN_OWN").code()).isEqualTo("governance.token-scopes");
        assertThat(create(person, 30).code()).isEqualTo("governance.token-scopes");
        assertThat(create(person, 367, "CUSTOMER_READ").code()).isEqualTo("governance.token-days");
    }

    @Test
    void endsWhenItExpiresIsRevokedOrItsOwnerIsLocked() {
        var person = Person.with("analyst");
        var expired = create(person, 1, "CUSTOMER_READ").json().path("token").asString();
        server.get(JdbcClient.class)
                .sql("update governance.token set expires_at = expires_at - interval '2 days' where account = ?")
                .param(person.id())
                .update();
        var revoked = create(person, 1, "CUSTOMER_READ").json();
        person.browser()
                .delete("/api/account/tokens/" + revoked.path("item").path("id").asString());
        var good = create(person, 1, "CUSTOMER_READ").json().path("token").asString();

        assertThat(program(expired).get("/api/account").status()).isEqualTo(401);
        assertThat(program(revoked.path("token").asString()).get("/api/account").status())
                .isEqualTo(401);
        assertThat(program(good).get("/api/account").status()).isEqualTo(200);
        server.as("administrator").post("/api/accounts/%s/lock".formatted(person.id()), Map.of());
        assertThat(program(good).get("/api/account").status()).isEqualTo(401);
    }

    @Test
    void cannotChangeHowItsOwnerSignsIn() {
        var token = create(Person.with("analyst"), 1, "CUSTOMER_READ")
                .json()
                .path("token")
                .asString();

        assertThat(program(token)
                        .post("/api/account/password", Map.of("current", TestAccounts.PASSWORD, "password", "x"))
                        .code())
                .isEqualTo("governance.in-person.forbidden");
    }

    private TestClient program(String token) {
        return server.unsigned().withToken(token);
    }

    private static TestClient.Answer create(Person person, int days, String... scopes) {
        return person.browser()
                .post("/api/account/tokens", Map.of("name", "报表", "days", days, "scopes", List.of(scopes)));
    }
}
