package io.hengke.governance;

import io.hengke.shared.Problem;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Nobody gives, or takes over, more than they have: otherwise the right to manage accounts or roles would be the right to
 * everything.
 */
@Component
class Limits {

    private final Roles roles;
    private final CallerLookup lookup;

    Limits(Roles roles, CallerLookup lookup) {
        this.roles = roles;
        this.lookup = lookup;
    }

    /** @throws Problem if one of the permissions is not the caller's own */
    static void requireOwn(Caller caller, Collection<Permission> permissions) {
        if (!caller.permissions().containsAll(permissions)) {
            throw new Problem("governance.beyond-own.forbidden");
        }
    }

    /** @throws Problem if there is no such role, or it may something the caller may not */
    void requireMayGive(Caller caller, Set<String> codes) {
        codes.forEach(it -> requireOwn(caller, roles.get(it).permissions()));
    }

    /** @throws Problem if the account may something the caller may not */
    void requireMayManage(Caller caller, Account account) {
        requireOwn(caller, lookup.rights(account.id()).permissions());
    }
}
