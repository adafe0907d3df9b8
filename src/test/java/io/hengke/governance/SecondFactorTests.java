package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecondFactorTests {

    private final TestServer server = TestServer.shared();

    @Test
    void asksForACodeOnceTheAppIsConfirmedAndTakesEachCodeOnce() {
        var person = Person.with("viewer");
        var secret = offer(person);
        assertThat(signIn(person, null)).as("not confirmed yet").isEqualTo("200");

        confirm(person, secret);

        assertThat(signIn(person, null)).isEqualTo("governance.code-needed.sign-in");
        assertThat(signIn(person, "000000")).isEqualTo("governance.code-wrong.sign-in");
        var next = AuthenticatorApp.code(secret, 30);
        assertThat(signIn(person, next)).isEqualTo("200");
        assertThat(signIn(person, next)).as("the same code again").isEqualTo("governance.code-wrong.sign-in");
    }

    @Test
    void takesEachRecoveryCodeOnceHoweverItIsTyped() {
        var person = Person.with("viewer");
        var codes = confirm(person, offer(person));

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(signIn(person, codes.getFirst().replace("-", " ").toUpperCase(Locale.ROOT)))
                .isEqualTo("200");
        assertThat(signIn(person, codes.getFirst())).isEqualTo("governance.code-wrong.sign-in");
    }

    @Test
    void needsThePasswordToBeSwitchedOnOrOff() {
        var person = Person.with("viewer");

        assertThat(post(person.browser(), "totp", "wrong-password").status()).isEqualTo(400);
        confirm(person, offer(person));
        assertThat(post(person.browser(), "totp/removal", "wrong-password").status())
                .isEqualTo(400);
        assertThat(signIn(person, null)).isEqualTo("governance.code-needed.sign-in");

        assertThat(post(person.browser(), "totp/removal", TestAccounts.PASSWORD).status())
                .isEqualTo(204);
        assertThat(signIn(person, null)).isEqualTo("200");
    }

    @Test
    void canBeTakenAwayByAnAdministratorWhenTheTelephoneIsLost() {
        var person = Person.with("viewer");
        confirm(person, offer(person));

        server.as("administrator").delete("/api/accounts/%s/totp".formatted(person.id()));

        assertThat(signIn(person, null)).isEqualTo("200");
    }

    @Test
    void keepsTheSecretOutOfTheDatabaseInReadableForm() {
        var person = Person.with("viewer");
        var secret = AuthenticatorApp.decode(offer(person));

        var stored = server.get(JdbcClient.class)
                .sql("select totp_secret from governance.account where id = ?")
                .param(person.id())
                .query((row, _) -> row.getBytes(1))
                .single();

        assertThat(HexFormat.of().formatHex(stored))
                .doesNotContain(HexFormat.of().formatHex(secret));
        assertThat(SecretBox.in(server.data()).open(stored, "totp:" + person.id()))
                .isEqualTo(secret);
    }

    private static String offer(Person person) {
        return post(person.browser(), "totp", TestAccounts.PASSWORD)
                .json()
                .path("secret")
                .asString();
    }

    private static TestClient.Answer post(TestClient browser, String path, String password) {
        return browser.post("/api/account/" + path, Map.of("password", password));
    }

    private static List<String> confirm(Person person, String secret) {
        var answer = person.browser()
                .post("/api/account/totp/confirmation", Map.of("code", AuthenticatorApp.code(secret, 0)));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json()
                .path("recoveryCodes")
                .valueStream()
                .map(it -> it.asString())
                .toList();
    }

    /** {@code 200} or the problem's code. */
    private String signIn(Person person, @Nullable String code) {
        var body = code == null
                ? Map.of("login", person.login(), "password", TestAccounts.PASSWORD)
                : Map.of("login", person.login(), "password", TestAccounts.PASSWORD, "code", code);
        var answer = server.unsigned().post("/api/session", body);
        return answer.status() == 200 ? "200" : answer.code();
    }
}
