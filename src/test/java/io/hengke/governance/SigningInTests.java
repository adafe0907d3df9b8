package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestServer;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SigningInTests {

    private static final String NEW_PASSWORD = "tractor lake 7 moss";

    private final TestServer server = TestServer.shared();

    @Test
    void tellsWhoIsSignedInAndWhatTheyMayDo() {
        var state = Person.with("sales").browser().get("/api/session").json();

        assertThat(state.path("signedIn").asBoolean()).isTrue();
        assertThat(state.path("setupNeeded").asBoolean()).isFalse();
        assertThat(state.path("currency").asString()).isEqualTo("CNY");
        assertThat(state.path("permissions").valueStream().map(it -> it.asString()))
                .containsExactlyInAnyOrder("CUSTOMER_READ", "PHONE_READ", "EMAIL_READ");
        assertThat(state.path("seesEveryCustomer").asBoolean()).isFalse();
    }

    @Test
    void answersASignInWithTheNewState() {
        var person = Person.unsigned("viewer");

        var state =
                person.browser().signIn(person.login(), TestAccounts.PASSWORD).json();

        assertThat(state.path("signedIn").asBoolean()).isTrue();
        assertThat(state.path("account").path("login").asString()).isEqualTo(person.login());
    }

    @Test
    void takesTheLoginNameInAnyCase() {
        var person = Person.unsigned("viewer");

        assertThat(person.browser().signIn(person.login().toUpperCase(Locale.ROOT), TestAccounts.PASSWORD))
                .satisfies(it -> assertThat(it.status()).isEqualTo(200));
    }

    @Test
    void answersAWrongPasswordAndAnUnknownNameAlike() {
        var wrong = server.unsigned().signIn(Person.unsigned("viewer").login(), "not-the-password");
        var unknown = server.unsigned().signIn("nobody-at-all", "not-the-password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.code()).isEqualTo("governance.wrong.sign-in");
    }

    @Test
    void endsTheSessionOnSigningOut() {
        var person = Person.with("viewer");
        var stolen = person.browser().cookie(SessionCookie.NAME);

        var left = person.browser().delete("/api/session");
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.json().path("continueAt").isNull()).isTrue();

        assertThat(person.browser().get("/api/account").status()).isEqualTo(401);
        assertThat(server.get(Sessions.class).find(stolen)).isEmpty();
    }

    @Test
    void makesTheOwnerOfATemporaryPasswordChooseAnotherFirst() {
        var person = Person.with("viewer");
        var temporary = server.as("administrator")
                .post("/api/accounts/%s/password".formatted(person.id()), Map.of())
                .json()
                .path("temporaryPassword")
                .asString();

        assertThat(person.browser().get("/api/account").status())
                .as("old session")
                .isEqualTo(401);
        var signedIn = person.browser().signIn(person.login(), temporary);
        assertThat(signedIn.json().path("account").path("mustChangePassword").asBoolean())
                .as(signedIn.body())
                .isTrue();
        assertThat(person.browser().get("/api/account").code())
                .isEqualTo("governance.password-change-needed.forbidden");

        assertThat(change(person, temporary, NEW_PASSWORD)).isEqualTo(204);
        assertThat(person.browser().get("/api/account").status()).isEqualTo(200);
        assertThat(server.unsigned().signIn(person.login(), NEW_PASSWORD).status())
                .isEqualTo(200);
    }

    private static int change(Person person, String current, String password) {
        return person.browser()
                .post("/api/account/password", Map.of("current", current, "password", password))
                .status();
    }

    @Test
    void endsAllOtherSessionsWhenThePasswordChanges() {
        var person = Person.with("viewer");
        var other = person.anotherBrowser();

        assertThat(change(person, TestAccounts.PASSWORD, NEW_PASSWORD)).isEqualTo(204);

        assertThat(other.get("/api/account").status()).isEqualTo(401);
        assertThat(person.browser().get("/api/account").status()).isEqualTo(200);
    }

    @Test
    void refusesAPasswordChangeWithoutTheCurrentOneOrToAWeakOne() {
        var person = Person.with("viewer");

        assertThat(change(person, "guessed-wrong", NEW_PASSWORD)).isEqualTo(400);
        assertThat(change(person, TestAccounts.PASSWORD, "1234567890")).isEqualTo(400);
        assertThat(change(person, TestAccounts.PASSWORD, TestAccounts.PASSWORD)).isEqualTo(400);
        assertThat(server.unsigned()
                        .signIn(person.login(), TestAccounts.PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void listsOwnSessionsAndEndsThem() {
        var person = Person.with("viewer");
        var other = person.anotherBrowser();

        var sessions = person.browser().get("/api/account/sessions").json().path("items");

        assertThat(sessions.size()).isEqualTo(2);
        var ended = sessions.valueStream()
                .filter(it -> !it.path("current").asBoolean())
                .findFirst()
                .orElseThrow();
        person.browser().delete("/api/account/sessions/" + ended.path("id").asString());
        assertThat(other.get("/api/account").status()).isEqualTo(401);
        assertThat(person.browser().get("/api/account").status()).isEqualTo(200);
    }

    @Test
    void forgetsASessionThatHasBeenIdleOrGoneOnForTooLong() {
        var idle = Person.with("viewer");
        var endless = Person.with("viewer");
        age(idle, "seen_at = seen_at - interval '61 minutes'");
        age(endless, "created_at = created_at - interval '13 hours'");

        assertThat(idle.browser().get("/api/account").status()).isEqualTo(401);
        assertThat(endless.browser().get("/api/account").status()).isEqualTo(401);
    }

    private void age(Person person, String assignment) {
        server.get(JdbcClient.class)
                .sql("update governance.session set " + assignment + " where account = ?")
                .param(person.id())
                .update();
    }

    @Test
    void shutsALockedAccountOutAtOnce() {
        var person = Person.with("viewer");

        server.as("administrator").post("/api/accounts/%s/lock".formatted(person.id()), Map.of());

        assertThat(person.browser().get("/api/account").status()).isEqualTo(401);
        assertThat(person.browser()
                        .signIn(person.login(), TestAccounts.PASSWORD)
                        .code())
                .isEqualTo("governance.account-locked.sign-in");
        server.as("administrator").post("/api/accounts/%s/unlock".formatted(person.id()), Map.of());
        assertThat(person.browser()
                        .signIn(person.login(), TestAccounts.PASSWORD)
                        .status())
                .isEqualTo(200);
    }
}
