package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hengke.TestServer;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class SignOnRolesTests {

    private final TestServer server = TestServer.shared();

    @Test
    void aRoleThatDoesNotExistIsAnErrorAtStart() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> roles(Map.of(Setting.OIDC_ROLES, "staff=viewer;heads=no-such-role")))
                .withMessageContaining("governance.sign-on-role-unknown [no-such-role");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> roles(Map.of(Setting.OIDC_DEFAULT_ROLE, "nobody")))
                .withMessageContaining("nobody");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> roles(Map.of(Setting.OIDC_ROLES, "staff")))
                .withMessageContaining("oidc.roles");
    }

    @Test
    void readsAListOrOneTextUnderANameOrAPath() {
        var settings =
                Map.of(Setting.OIDC_ROLES, "staff=viewer;heads=manager", Setting.OIDC_ROLES_CLAIM, "access.roles");
        var roles = roles(settings);

        assertThat(roles.of(Map.of("access", Map.of("roles", List.of("heads", "others")))))
                .containsExactly("manager");
        assertThat(roles.of(Map.of("access.roles", "staff"))).containsExactly("viewer");
        assertThat(roles.of(Map.of("access", "staff"))).isEmpty();
        assertThat(roles.of(Map.of())).isEmpty();
    }

    @Test
    void whoeverLosesTheLastGroupLosesEveryRoleAndIsNotLetIn() {
        var accounts = server.get(Accounts.class);
        var given = roles(Map.of(Setting.OIDC_ROLES, "staff=viewer"));
        var signOn = new SignOnAccounts(
                accounts, server.get(Credentials.class), given, settings(Map.of()), server.get(AuditTrail.class));

        var account = signOn.signIn(user("staff")).orElseThrow();
        assertThat(accounts.get(account).roles()).containsExactly("viewer");
        assertThat(signOn.signIn(user("others"))).isEmpty();
        assertThat(accounts.get(account).roles()).isEmpty();
    }

    private static DefaultOidcUser user(String group) {
        var now = Instant.now();
        var claims = Map.<String, Object>of(
                "sub",
                "ma",
                "iss",
                "https://sign-on.example",
                "name",
                "马丽",
                "preferred_username",
                "ma.li",
                "groups",
                group);
        return new DefaultOidcUser(List.of(), new OidcIdToken("token", now, now.plusSeconds(60), claims));
    }

    private SignOnRoles roles(Map<Setting, String> flags) {
        return new SignOnRoles(settings(flags), server.get(Roles.class));
    }

    private ServerSettings settings(Map<Setting, String> flags) {
        return ServerSettings.load(server.data(), Map.of(), flags);
    }
}
