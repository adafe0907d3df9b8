package io.hengke.governance;

import io.hengke.shared.Language;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks: a signed-in account, as a session or an API token presents it.
 *
 * @param account the account's id
 * @param name as shown to others
 * @param language of the texts in answers
 * @param permissions what the caller may do; of a token: no more than its scopes
 * @param scope which customers the caller sees
 */
public record Caller(UUID account, String name, Language language, Set<Permission> permissions, RowScope scope) {

    public Caller {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** True if this kind of field must not be shown to the caller in full. */
    public boolean masks(Field field) {
        return !may(field.permission());
    }

    /** The same caller, answered in the language the request asks for. */
    public Caller answeredIn(Language other) {
        return new Caller(account, name, other, permissions, scope);
    }

    public boolean seesEveryCustomer() {
        return scope instanceof RowScope.All;
    }
}
