package io.hengke.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Text that would mean something to a database or a file system means nothing, in any parameter of any endpoint. */
class InjectionTests {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final TestServer server = TestServer.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "' or '1'='1",
                "'; drop table governance.account; --",
                "1) union select 1,2,3 --",
                "\\",
                "%",
                "$1",
                ":name",
                "\u0000",
                "../../../../etc/passwd",
                "..\\..\\hengke.yaml",
                "=1+1",
                "<script>alert(1)</script>"
            })
    void noTextParameterBreaksOutOfItsPlace(String text) {
        var wrong = new ArrayList<String>();
        for (var endpoint : Endpoint.all(server)) {
            if (endpoint.method().equals("GET")) {
                addresses(endpoint, encoded(text)).forEach(it -> {
                    var answer = server.as("administrator").get(it);
                    if (answer.status() >= 500 || answer.body().contains("root:x:0")) {
                        wrong.add("%d %s: %s".formatted(answer.status(), it, answer.body()));
                    }
                });
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(server.as("administrator")
                        .get("/api/accounts")
                        .json()
                        .path("total")
                        .asLong())
                .isPositive();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The endpoint once with the text as each of its parameters. */
    private static List<String> addresses(Endpoint endpoint, String text) {
        var addresses = new ArrayList<String>();
        for (var parameter : endpoint.handler().getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                addresses.add(endpoint.harmlessPath() + "?" + name(parameter) + "=" + text);
            }
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                addresses.add(endpoint.path()
                        .replaceAll("\\{[^}]*}", text.replace("\\", "\\\\").replace("$", "\\$")));
            }
        }
        return addresses;
    }

    private static String name(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        var given = annotation == null ? "" : annotation.name() + annotation.value();
        return given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..%2f..%2f..%2fetc/passwd",
                "/assets/..%2f..%2fapplication.yaml",
                "/assets/%2e%2e/%2e%2e/application.yaml",
                "/assets/..%5c..%5capplication.yaml",
                "/%2e%2e/application.yaml",
                "/application.yaml",
                "/db/migration/governance/V1001__accounts.sql",
                "/hengke.yaml",
                "/secret.key"
            })
    void noAddressLeadsToAFileThatIsNotTheApps(String path) {
        var answer = server.as("administrator").get(path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("spring", "create table", "root:x:0");
    }

    @Test
    void aSignInWithSqlInItIsJustWrong() {
        var client = server.unsigned();

        var answer = client.send(client.request("/api/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"login\":\"administrator' --\",\"password\":\"' or 1=1 --\"}")));

        assertThat(answer.status()).isEqualTo(401);
    }
}
