package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.RowScope;
import io.hengke.shared.Language;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Callers with the rights of the usual roles. */
final class People {

    static final Caller MANAGER = caller(EnumSet.allOf(Permission.class), new RowScope.All());

    /** Sees the customers of 张伟, their phones, and no cost. */
    static final Caller SELLER =
            caller(EnumSet.of(Permission.CUSTOMER_READ, Permission.PHONE_READ), new RowScope.Owners(Set.of("张伟")));

    /** Sees everybody, but neither phones nor e-mails nor costs. */
    static final Caller VIEWER = caller(EnumSet.of(Permission.CUSTOMER_READ), new RowScope.All());

    /** Owns nobody. */
    static final Caller NEWCOMER = caller(EnumSet.allOf(Permission.class), new RowScope.Owners(Set.of()));

    private People() {}

    private static Caller caller(Set<Permission> permissions, RowScope scope) {
        return new Caller(UUID.randomUUID(), "somebody", Language.ZH, permissions, scope);
    }
}
