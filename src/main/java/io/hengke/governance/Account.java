package io.hengke.governance;

import io.hengke.shared.Language;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in. How they prove it is not here but in {@link Credentials}.
 *
 * @param login what is typed to sign in; no two differ in case only
 * @param name as shown to others
 * @param ownerName as it stands in the customers' owner column: these are the account's own customers
 * @param roles codes
 * @param locked by an administrator, not by failed attempts
 */
record Account(
        UUID id,
        String login,
        String name,
        String ownerName,
        @Nullable String email,
        Language language,
        @Nullable UUID department,
        Set<String> roles,
        boolean locked) {

    Account {
        roles = Set.copyOf(roles);
    }

    Account withLocked(boolean isLocked) {
        return new Account(id, login, name, ownerName, email, language, department, roles, isLocked);
    }

    Account with(String newName, Language newLanguage) {
        return new Account(id, login, newName, ownerName, email, newLanguage, department, roles, locked);
    }

    Account withRoles(Set<String> newRoles) {
        return new Account(id, login, name, ownerName, email, language, department, newRoles, locked);
    }

    boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }
}
