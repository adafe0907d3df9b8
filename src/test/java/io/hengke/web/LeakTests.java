package io.hengke.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.hengke.TestServer;
import io.hengke.governance.TestAccounts;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Neither the log, nor the audit trail, nor an error says what it must not. */
class LeakTests {

    private final TestServer server = TestServer.shared();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Test
    void writesNoSecretIntoTheLogNotEvenWhenItTellsEverything() {
        var login = "leak-" + UUID.randomUUID();
        TestAccounts.add(server::get, login, "administrator");
        var newPassword = "moss tractor lake " + UUID.randomUUID();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var appender = listening(root);
        var levelBefore = root.getLevel();
        root.setLevel(Level.DEBUG);
        var browser = server.unsigned();
        try {
            browser.signIn(login, "wrong-" + newPassword);
            browser.signIn(login, TestAccounts.PASSWORD);
            browser.post("/api/account/password", Map.of("current", TestAccounts.PASSWORD, "password", newPassword));
            var made = browser.post(
                    "/api/account/tokens", Map.of("name", "t", "days", 1, "scopes", List.of("CUSTOMER_READ")));
            var token = made.json().path("token").asString();
            server.unsigned().withToken(token).get("/api/account");
            var secret = browser.post("/api/account/totp", Map.of("password", newPassword))
                    .json()
                    .path("secret")
                    .asString();

            assertThat(token).isNotEmpty();
            assertThat(secret).isNotEmpty();
            assertThat(lines)
                    .hasSizeGreaterThan(10)
                    .noneMatch(it -> it.contains(newPassword)
                            || it.contains(TestAccounts.PASSWORD)
                            || it.contains(token)
                            || it.contains(secret)
                            || it.contains(browser.cookie("hengke_session")));
        } finally {
            root.setLevel(levelBefore);
            root.detachAppender(appender);
        }
        assertThat(server.as("administrator").get("/api/audit?limit=200").body())
                .contains(login)
                .doesNotContain(newPassword);
    }

    private AppenderBase<ILoggingEvent> listening(Logger logger) {
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                lines.add(event.getFormattedMessage());
            }
        };
        appender.start();
        logger.addAppender(appender);
        return appender;
    }

    @Test
    void keepsWhatWasTypedAsALoginNameOutOfTheTrailUnlessItIsOne() {
        var password = "typed-in-the-wrong-field-" + UUID.randomUUID();

        server.unsigned().signIn(password, "");

        assertThat(server.as("administrator").get("/api/audit?limit=50").body()).doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/accounts/not-an-id",
                "/api/accounts?limit=many",
                "/api/audit?from=yesterday",
                "/api/no-such-thing",
                "/api/session;x=1",
                "/api//session",
                "/error",
                "/actuator/env",
                "/actuator/prometheus"
            })
    void tellsNothingAboutItsInsidesWhenItRefuses(String path) {
        var answer = server.unsigned().get(path);

        assertThat(answer.status()).isBetween(400, 499);
        assertTellsNothing(answer.body());
        assertTellsNothing(server.as("sales").get(path).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{\"login\":{}}", "{\"login\":\"\\ud800\"}", "null", ""})
    void tellsNothingAboutItsInsidesWhenABodyIsNonsense(String body) {
        var client = server.unsigned();

        var answer = client.send(client.request("/api/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));

        assertThat(answer.status()).isBetween(400, 499);
        assertTellsNothing(answer.body());
    }

    private static void assertTellsNothing(String body) {
        assertThat(body)
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("io.hengke")
                .doesNotContain("java.")
                .doesNotContain("org.spring")
                .doesNotContain("postgres")
                .doesNotContain("tomcat")
                .doesNotContain("\tat ");
    }
}
