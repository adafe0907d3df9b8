package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.database.CompanyDatabase;
import io.hengke.server.RunningServer;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A company starts with the product: its first administrator, and its own sign-on. */
class NewCompanyTests {

    @TempDir
    private static Path data;

    private static final CompanySignOn SIGN_ON = new CompanySignOn();
    private static RunningServer server;
    private static boolean setupWasNeeded;
    private static List<Integer> setupAnswers;

    @BeforeAll
    static void startAndSetUpFromManyBrowsersAtOnce() {
        var settings = new EnumMap<Setting, String>(Setting.class);
        settings.putAll(CompanyDatabase.settings());
        settings.put(Setting.SERVER_PORT, "0");
        settings.put(Setting.OIDC_ISSUER, SIGN_ON.issuer());
        settings.put(Setting.OIDC_CLIENT_ID, CompanySignOn.CLIENT);
        settings.put(Setting.OIDC_CLIENT_SECRET, CompanySignOn.SECRET);
        settings.put(Setting.OIDC_NAME, "企业账号");
        settings.put(Setting.OIDC_DEFAULT_ROLE, "viewer");
        settings.put(Setting.OIDC_ROLES, "财务 = analyst; cn=heads,ou=公司=manager");
        server = RunningServer.start(ServerSettings.load(data, Map.of(), settings), Map.of());
        SIGN_ON.serves(server.address());
        setupWasNeeded =
                browser().get("/api/session").json().path("setupNeeded").asBoolean();
        setupAnswers =
                IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> setUp("boss" + i)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
    }

    @AfterAll
    static void stop() {
        server.close();
        SIGN_ON.close();
    }

    private static TestClient browser() {
        return new TestClient(server.address());
    }

    private static int setUp(String login) {
        return browser()
                .post("/api/setup", Map.of("login", login, "name", "老板", "password", TestAccounts.PASSWORD))
                .status();
    }

    @Test
    void makesExactlyOneFirstAdministratorHoweverManyTryAtOnce() {
        assertThat(setupWasNeeded).isTrue();
        assertThat(setupAnswers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(setUp("late")).isEqualTo(409);
        assertThat(browser().get("/api/session").json().path("setupNeeded").asBoolean())
                .isFalse();
    }

    @Test
    void offersTheSignOnByItsName() {
        var offer = browser().get("/api/session").json().path("singleSignOn");

        assertThat(offer.path("name").asString()).isEqualTo("企业账号");
        assertThat(offer.path("href").asString()).isEqualTo("/api/sign-on/company");
    }

    @Test
    void makesAnAccountWithTheDefaultRoleForSomebodyNew() {
        SIGN_ON.knows("chen", Map.of("name", "陈晨", "preferred_username", "chen"));
        var browser = browser();

        assertThat(signOn(browser, "chen")).isEqualTo("/");

        var state = browser.get("/api/session").json();
        assertThat(state.path("account").path("name").asString()).isEqualTo("陈晨");
        assertThat(browser.get("/api/account").json().path("roles").path(0).asString())
                .isEqualTo("viewer");
        assertThat(browser().signIn("chen", "").status()).as("no password").isEqualTo(401);
    }

    @Test
    void findsAnAccountByItsEmailOnceAndByTheSignOnsIdEverAfter() {
        var id = account("zhao", "zhao@example.com");
        SIGN_ON.knows("zhao.lei", Map.of("email", "Zhao@example.com", "email_verified", true));
        assertThat(signOn(browser(), "zhao.lei")).isEqualTo("/");

        SIGN_ON.knows("zhao.lei", Map.of("email", "moved@example.com", "email_verified", true));
        var browser = browser();
        assertThat(signOn(browser, "zhao.lei")).isEqualTo("/");

        assertThat(browser.get("/api/account").json().path("id").asString()).isEqualTo(id);
    }

    @Test
    void neverGivesALinkedAccountToSomebodyElseWithTheSameEmail() {
        account("sun", "sun@example.com");
        SIGN_ON.knows("sun", Map.of("email", "sun@example.com", "email_verified", true));
        SIGN_ON.knows("thief", Map.of("email", "sun@example.com", "email_verified", true));
        assertThat(signOn(browser(), "sun")).isEqualTo("/");

        assertThat(signOn(browser(), "thief")).isEqualTo("/sign-in?problem=governance.no-account");
    }

    @Test
    void doesNotBelieveAnEmailTheSignOnHasNotVerified() {
        var id = account("qian", "qian@example.com");
        SIGN_ON.knows(
                "mallory",
                Map.of("email", "qian@example.com", "email_verified", false, "preferred_username", "mallory"));
        var browser = browser();

        signOn(browser, "mallory");

        assertThat(browser.get("/api/account").json().path("id").asString()).isNotEqualTo(id);
    }

    @Test
    void letsNoLockedAccountIn() {
        var id = account("wu", "wu@example.com");
        SIGN_ON.knows("wu", Map.of("email", "wu@example.com"));
        administrator().post("/api/accounts/%s/lock".formatted(id), Map.of());
        var browser = browser();

        assertThat(signOn(browser, "wu")).isEqualTo("/sign-in?problem=governance.account-locked.sign-in");
        assertThat(browser.get("/api/account").status()).isEqualTo(401);
    }

    @Test
    void givesTheRolesOfSomebodysGroupsAnewAtEachSignIn() {
        assertThat(rolesAfterSignOn(List.of("财务", "工会"))).containsExactly("analyst");
        assertThat(rolesAfterSignOn(List.of("财务", "cn=heads,ou=公司"))).containsExactly("analyst", "manager");
        assertThat(rolesAfterSignOn(List.of())).as("the default").containsExactly("viewer");

        var changes = administrator()
                .get("/api/audit?action=governance.account-changed&subject=liu")
                .json()
                .path("items");
        assertThat(changes.size()).isEqualTo(2);
        assertThat(changes.path(0).path("details").toString())
                .contains("\"by\":\"sign-on\"", "\"roles\":[\"viewer\"]", "\"rolesBefore\":[\"analyst\",\"manager\"]");
    }

    private static List<String> rolesAfterSignOn(List<String> groups) {
        SIGN_ON.knows("liu", Map.of("name", "刘洋", "preferred_username", "liu", "groups", groups));
        var browser = browser();
        assertThat(signOn(browser, "liu")).isEqualTo("/");
        return browser.get("/api/account").json().path("roles").values().stream()
                .map(JsonNode::asString)
                .sorted()
                .toList();
    }

    @Test
    void leavesTheSignOnTooWhenItIsLeft() {
        SIGN_ON.knows("gao", Map.of("name", "高飞", "preferred_username", "gao"));
        var browser = browser();
        signOn(browser, "gao");
        assertThat(atSignOn(browser)).as("known there").contains("?code=");

        var left = browser.delete("/api/session").json().path("continueAt").asString();
        assertThat(left).startsWith(SIGN_ON.issuer() + "/connect/logout?");
        assertThat(redirect(browser, URI.create(left))).isEqualTo("/sign-in");

        assertThat(browser.get("/api/account").status()).isEqualTo(401);
        assertThat(atSignOn(browser)).as("unknown there").isEqualTo("status 401");
    }

    /** What the sign-on says to a browser that the product has sent to it. */
    private static String atSignOn(TestClient browser) {
        var toSignOn = redirect(browser, server.address().resolve("/api/sign-on/company"));
        return redirect(browser, URI.create(toSignOn));
    }

    @Test
    void refusesAnAnswerNobodyAskedFor() {
        var browser = browser();

        assertThat(redirect(browser, server.address().resolve("/api/sign-on/company/return?code=x&state=y")))
                .isEqualTo("/sign-in?problem=governance.sign-on-failed");
        assertThat(browser.get("/api/account").status()).isEqualTo(401);
    }

    private static TestClient administrator() {
        var winner = setupAnswers.indexOf(201);
        var browser = browser();
        browser.signIn("boss" + winner, TestAccounts.PASSWORD);
        return browser;
    }

    private static String account(String login, String email) {
        var data = Map.of("login", login, "name", login, "email", email, "roles", List.of("analyst"));
        return administrator()
                .post("/api/accounts", data)
                .json()
                .path("account")
                .path("id")
                .asString();
    }

    /** Goes to the sign-on and back; answers where the product leads to in the end. */
    private static String signOn(TestClient browser, String person) {
        logIn(browser, person);
        var back = atSignOn(browser);
        assertThat(back).startsWith(server.address() + "api/sign-on/company/return?code=");
        return redirect(browser, URI.create(back));
    }

    private static void logIn(TestClient browser, String person) {
        var form = "username=%s&password=%s".formatted(encoded(person), encoded(CompanySignOn.PASSWORD));
        var answer = browser.send(HttpRequest.newBuilder(URI.create(SIGN_ON.issuer() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.response().headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).doesNotContain("error"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where an address leads to; paths of the product without its host. */
    private static String redirect(TestClient browser, URI address) {
        var answer = browser.send(HttpRequest.newBuilder(address));
        var location = answer.response().headers().firstValue("Location").orElse("status " + answer.status());
        var own = server.address().toString();
        return location.startsWith(own) && !location.contains("?code=")
                ? "/" + location.substring(own.length())
                : location;
    }
}
