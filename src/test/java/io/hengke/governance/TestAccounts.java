package io.hengke.governance;

import io.hengke.shared.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The accounts every test server has: one per role, named like it, all with the same password. */
public final class TestAccounts {

    public static final String PASSWORD = "hengke-test-1";

    private static final List<String> ROLES = List.of(
            "administrator",
            "manager",
            "analyst",
            "marketing",
            "service",
            "sales",
            "viewer",
            "data-protection-officer");

    /** What stands in the customers' owner column where it differs from the role. */
    private static final Map<String, String> OWNER_NAMES = Map.of("sales", "张伟");

    private TestAccounts() {}

    /** Where the parts of a running server come from. */
    public interface Parts {
        <T> T get(Class<T> type);
    }

    /** The built-in roles' codes. */
    public static List<String> roles() {
        return ROLES;
    }

    /** The id of a role's account is known beforehand. */
    public static UUID id(String role) {
        return UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8));
    }

    public static void addTo(Parts parts) {
        ROLES.forEach(it -> add(parts, id(it), it, OWNER_NAMES.getOrDefault(it, it), Set.of(it)));
    }

    /** One more account, for a test that changes it. */
    public static UUID add(Parts parts, String login, String... roles) {
        var id = UUID.randomUUID();
        add(parts, id, login, login, Set.of(roles));
        return id;
    }

    private static void add(Parts parts, UUID id, String login, String owner, Set<String> roles) {
        var account = new Account(id, login, login, owner, null, Language.ZH, null, roles, false);
        parts.get(Accounts.class).add(account);
        parts.get(Passwords.class).set(account, PASSWORD);
    }

    public static Set<Permission> permissions(Parts parts, String role) {
        return parts.get(Roles.class).get(role).permissions();
    }

    /** An API token of a role's account. */
    public static String token(Parts parts, String role, Set<Permission> scopes) {
        return parts.get(Tokens.class)
                .create(id(role), "test", scopes, Duration.ofDays(1))
                .token();
    }
}
