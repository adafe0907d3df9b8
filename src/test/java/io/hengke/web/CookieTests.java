package io.hengke.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import io.hengke.governance.TestAccounts;
import java.net.HttpCookie;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookieTests {

    private static final String SESSION = "hengke_session";

    private final TestServer server = TestServer.shared();

    @Test
    void keepsTheSessionOutOfReachOfScriptsAndOtherSites() {
        var cookies = setBy(server.unsigned().signIn("viewer", TestAccounts.PASSWORD));

        assertThat(cookies)
                .filteredOn(it -> it.startsWith(SESSION))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Max-Age", "Domain"));
    }

    @Test
    void letsScriptsReadTheAntiForgeryTokenOnly() {
        var cookies = setBy(server.unsigned().send(server.unsigned().request("/api/session")));

        assertThat(cookies).anyMatch(it -> it.startsWith("XSRF-TOKEN=") && !it.contains("HttpOnly"));
        assertThat(cookies).noneMatch(it -> it.startsWith("JSESSIONID") || it.startsWith("hengke_handshake"));
    }

    @Test
    void givesEverySignInASessionOfItsOwnSoThatAPlantedOneIsWorthNothing() {
        var browser = server.unsigned();
        var planted = new HttpCookie(SESSION, "planted-by-an-attacker");
        planted.setPath("/");
        planted.setDomain(server.address().getHost());
        planted.setVersion(0);
        browser.cookies().add(server.address(), planted);
        browser.signIn("viewer", TestAccounts.PASSWORD);
        var first = browser.cookie(SESSION);
        browser.signIn("viewer", TestAccounts.PASSWORD);

        assertThat(first).isNotEqualTo("planted-by-an-attacker").hasSizeGreaterThan(40);
        assertThat(browser.cookie(SESSION)).isNotEqualTo(first);
        assertThat(withCookie(first)).as("the session before").isEqualTo(401);
        assertThat(withCookie("planted-by-an-attacker")).isEqualTo(401);
        assertThat(browser.get("/api/account").status()).isEqualTo(200);
    }

    private int withCookie(String token) {
        var client = server.unsigned();
        return client.send(client.request("/api/account").header("Cookie", SESSION + "=" + token))
                .status();
    }

    private static List<String> setBy(TestClient.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie");
    }
}
