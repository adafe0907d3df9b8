package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AdministrationTests {

    private final TestServer server = TestServer.shared();
    private final TestClient administrator = server.as("administrator");
    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void addsAnAccountThatCanSignInWithItsTemporaryPassword() {
        var created = administrator.post(
                "/api/accounts",
                Map.of(
                        "login",
                        "wang-" + unique,
                        "name",
                        "王丽",
                        "email",
                        unique + "@Example.com",
                        "roles",
                        List.of("sales")));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        var account = created.json().path("account");
        assertThat(account.path("ownerName").asString()).isEqualTo("王丽");
        assertThat(account.path("email").asString()).isEqualTo(unique + "@example.com");
        assertThat(server.unsigned()
                        .signIn(
                                "wang-" + unique,
                                created.json().path("temporaryPassword").asString())
                        .status())
                .isEqualTo(200);
        assertThat(found("search=wang-" + unique).path("total").asLong()).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeAnAccountAndSaysWhy() {
        assertThat(add("login", "has space")).isEqualTo("governance.login-characters");
        assertThat(add("name", " ")).isEqualTo("governance.text-missing");
        assertThat(add("name", "x".repeat(101))).isEqualTo("governance.text-too-long");
        assertThat(add("name", "a\u0000b")).isEqualTo("governance.text-unprintable");
        assertThat(add("email", "nowhere")).isEqualTo("governance.email-form");
        assertThat(add("roles", List.of("emperor"))).isEqualTo("governance.role.not-found");
        assertThat(add("departmentId", new UUID(0, 0))).isEqualTo("governance.department.not-found");
        assertThat(add("login", "ADMINISTRATOR")).isEqualTo("governance.login-taken.conflict");
    }

    private String add(String field, Object value) {
        var data = new HashMap<String, Object>(
                Map.of("login", "li-" + UUID.randomUUID(), "name", "李强", "roles", List.of("viewer")));
        data.put(field, value);
        return administrator.post("/api/accounts", data).code();
    }

    @Test
    void changesRolesWithEffectFromTheNextRequest() {
        var person = Person.with("viewer");
        assertThat(person.browser().get("/api/audit").status()).isEqualTo(403);

        var changed = administrator.put(
                "/api/accounts/" + person.id(),
                Map.of("name", "新名字", "ownerName", "老名字", "roles", List.of("data-protection-officer")));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().path("ownerName").asString()).isEqualTo("老名字");
        assertThat(person.browser().get("/api/audit").status()).isEqualTo(200);
    }

    @Test
    void removesAnAccountAndWithItItsSessionsAndTokens() {
        var person = Person.with("analyst");
        var token = token(person);
        assertThat(server.unsigned().withToken(token).get("/api/account").status())
                .isEqualTo(200);

        assertThat(administrator.delete("/api/accounts/" + person.id()).status())
                .isEqualTo(204);

        assertThat(person.browser().get("/api/account").status()).isEqualTo(401);
        assertThat(server.unsigned().withToken(token).get("/api/account").status())
                .isEqualTo(401);
        assertThat(administrator.get("/api/accounts/" + person.id()).status()).isEqualTo(404);
    }

    private static String token(Person person) {
        return person.browser()
                .post("/api/account/tokens", Map.of("name", "t", "days", 1, "scopes", List.of("CUSTOMER_READ")))
                .json()
                .path("token")
                .asString();
    }

    @Test
    void neverLosesTheLastAdministrator() {
        var path = "/api/accounts/" + TestAccounts.id("administrator");

        assertThat(administrator.delete(path).code()).isEqualTo("governance.last-administrator.conflict");
        assertThat(administrator.post(path + "/lock", Map.of()).code())
                .isEqualTo("governance.last-administrator.conflict");
        assertThat(administrator
                        .put(path, Map.of("name", "x", "roles", List.of("viewer")))
                        .code())
                .isEqualTo("governance.last-administrator.conflict");
        assertThat(administrator.get("/api/account").status()).isEqualTo(200);
    }

    @Test
    void letsNobodyGiveOrTakeOverMoreThanTheyHave() {
        var role = addRole("只管账号", "OWN", "ACCOUNT_ADMIN", "CUSTOMER_READ");
        var helper = Person.with(role);
        var path = "/api/accounts/" + TestAccounts.id("administrator");

        assertThat(helper.browser().post(path + "/password", Map.of()).code())
                .isEqualTo("governance.beyond-own.forbidden");
        assertThat(helper.browser()
                        .put(path, Map.of("name", "x", "roles", List.of(role)))
                        .status())
                .isEqualTo(403);
        assertThat(helper.browser()
                        .put("/api/accounts/" + helper.id(), Map.of("name", "x", "roles", List.of("administrator")))
                        .code())
                .isEqualTo("governance.beyond-own.forbidden");
        var mayAdd = Map.of("login", "z-" + unique, "name", "x", "roles", List.of(role));
        assertThat(helper.browser().post("/api/accounts", mayAdd).status()).isEqualTo(201);
    }

    @Test
    void editsRolesButNotTheAdministrators() {
        var code = addRole("质检", "TEAM", "CUSTOMER_READ");
        var person = Person.with(code);
        assertThat(person.browser().get("/api/audit").status()).isEqualTo(403);

        administrator.put(
                "/api/roles/" + code,
                Map.of("name", "质检员", "scope", "ALL", "permissions", List.of("CUSTOMER_READ", "AUDIT_READ")));

        assertThat(person.browser().get("/api/audit").status()).isEqualTo(200);
        assertThat(administrator.delete("/api/roles/" + code).code()).isEqualTo("governance.role-used.conflict");
        assertThat(administrator.delete("/api/roles/viewer").code()).isEqualTo("governance.role-used.conflict");
        assertThat(administrator
                        .put("/api/roles/administrator", Map.of("scope", "OWN", "permissions", List.of()))
                        .code())
                .isEqualTo("governance.administrator-role.conflict");
    }

    private String addRole(String name, String scope, String... permissions) {
        var answer = administrator.post(
                "/api/roles", Map.of("name", name, "scope", scope, "permissions", List.of(permissions)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("code").asString();
    }

    @Test
    void namesRolesAndPermissionsInTheReadersLanguage() {
        var roles = administrator.get("/api/roles").json().path("items");
        var permissions = administrator.get("/api/roles/permissions").json().path("items");

        assertThat(roles.path(0).path("name").asString()).isEqualTo("管理员");
        assertThat(permissions.size()).isEqualTo(Permission.values().length);
        assertThat(permissions.valueStream())
                .allMatch(it -> !it.path("description").asString().isBlank());
    }

    /** Three never signed in and are equal in that; two have the same name. */
    @ParameterizedTest
    @CsvSource({
        "login, a b c d e",
        "-login, e d c b a",
        "name, d a e b c",
        "-name, c b e a d",
        "signedInAt, a c e d b",
        "-signedInAt, b d e c a"
    })
    void pagesThroughAccountsInAnyOrderWithoutLosingOne(String sort, String expected) {
        var names = Map.of("a", "Bo", "b", "丙", "c", "丙二", "d", "an", "e", "bo");
        names.forEach((login, name) -> administrator.post(
                "/api/accounts", Map.of("login", login + "-" + unique, "name", name, "roles", List.of("viewer"))));
        for (var login : List.of("d", "b")) {
            var id = server.get(Accounts.class)
                    .findByLogin(login + "-" + unique)
                    .orElseThrow()
                    .id();
            server.get(Accounts.class).noteSignIn(id);
        }

        var logins = new ArrayList<String>();
        var query = "search=-%s&limit=2&sort=%s".formatted(unique, sort);
        for (var page = found(query);
                ;
                page = found(query + "&after=" + page.path("next").asString())) {
            page.path("items")
                    .forEach(it -> logins.add(it.path("login").asString().substring(0, 1)));
            if (page.path("next").isNull()) {
                break;
            }
        }
        assertThat(String.join(" ", logins)).isEqualTo(expected);
    }

    @Test
    void refusesAnOrderOrAPlaceItDoesNotKnow() {
        assertThat(found("sort=password").path("code").asString()).isEqualTo("governance.unknown-order");
        assertThat(found("sort=-signedInAt&after=YXw").path("code").asString())
                .isEqualTo("governance.cursor-unreadable");
    }

    private JsonNode found(String query) {
        return administrator.get("/api/accounts?" + query).json();
    }
}
