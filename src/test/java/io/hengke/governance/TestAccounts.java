package io.hengke.governance;

import io.hengke.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The accounts every test server has: one per role, named like it, all with the same password. */
public final class TestAccounts {

    public static final String PASSWORD = "hengke-test-1";

    /** What stands in the customers' owner column where the name differs from the role. */
    private static final Map<String, String> OWNER_NAMES = Map.of("sales", "张伟");

    private TestAccounts() {}

    /** The account's id is known beforehand. */
    public static UUID id(String role) {
        return UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8));
    }

    /** @param parts gives a part of the running server by its type */
    public static void addTo(Parts parts) {
        var accounts = parts.get(Accounts.class);
        var passwords = parts.get(Passwords.class);
        parts.get(Roles.class).all().stream().filter(Role::builtIn).forEach(it -> {
            var account = account(it.code());
            accounts.add(account);
            passwords.set(account, PASSWORD);
        });
    }

    private static Account account(String role) {
        var owner = OWNER_NAMES.getOrDefault(role, role);
        return new Account(id(role), role, role, owner, null, Language.ZH, null, Set.of(role), false);
    }

    /** Where the parts of a running server come from. */
    public interface Parts {
        <T> T get(Class<T> type);
    }
}
