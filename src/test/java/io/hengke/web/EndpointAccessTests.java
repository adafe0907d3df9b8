package io.hengke.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import io.hengke.governance.Identity.Means;
import io.hengke.governance.Permission;
import io.hengke.governance.TestAccounts;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls every endpoint there is as everybody. An endpoint added tomorrow is covered without a line here. */
class EndpointAccessTests {

    private static final Set<Permission> READ_ONLY = EnumSet.of(Permission.CUSTOMER_READ, Permission.RUN_READ);

    private final TestServer server = TestServer.shared();
    private final List<Endpoint> endpoints = Endpoint.all(server);

    static List<String> roles() {
        return TestAccounts.roles();
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertThat(endpoints).hasSizeGreaterThan(30).allMatch(Endpoint::hasRule);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void letsARoleInWhereItsPermissionsSaySoAndNowhereElse(String role) {
        var permissions = TestAccounts.permissions(server::get, role);

        assertThat(wrongAnswers(server.as(role), permissions, Means.SESSION, 403))
                .isEmpty();
    }

    @Test
    void letsATokenInWhereItsScopesSaySoHoweverMuchItsOwnerMay() {
        var token = TestAccounts.token(server::get, "administrator", READ_ONLY);

        assertThat(wrongAnswers(server.unsigned().withToken(token), READ_ONLY, Means.TOKEN, 403))
                .isEmpty();
    }

    @Test
    void letsNobodyInWhoHasNotSignedIn() {
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints) {
            check(server.unsigned(), endpoint, endpoint.isOpen(), 401, wrong);
            check(server.unsigned().withToken("hk_nonsense"), endpoint, endpoint.isOpen(), 401, wrong);
        }

        assertThat(wrong).isEmpty();
    }

    private List<String> wrongAnswers(TestClient client, Set<Permission> permissions, Means means, int refusal) {
        var wrong = new ArrayList<String>();
        endpoints.forEach(it -> check(client, it, it.admits(permissions, means), refusal, wrong));
        return wrong;
    }

    private static void check(TestClient client, Endpoint endpoint, boolean admitted, int refusal, List<String> wrong) {
        var status = client.send(client.request(endpoint.harmlessPath())
                        .header(StopAtTheDoor.HEADER, "yes")
                        .method(endpoint.method(), BodyPublishers.noBody()))
                .status();
        if (status != (admitted ? StopAtTheDoor.LET_IN : refusal)) {
            wrong.add("%s answers %d, admitted: %s".formatted(endpoint, status, admitted));
        }
    }
}
