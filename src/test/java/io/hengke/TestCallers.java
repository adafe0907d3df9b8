package io.hengke;

import io.hengke.governance.Caller;
import io.hengke.governance.Callers;
import io.hengke.governance.Permission;
import io.hengke.governance.RowScope;
import io.hengke.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Callers by a header that only tests send: one account per role. */
final class TestCallers implements Callers {

    static final String ROLE = "X-Test-Role";

    @Override
    public Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(ROLE)).map(TestCallers::caller);
    }

    private static Caller caller(String role) {
        return new Caller(
                UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8)),
                role,
                Language.ZH,
                permissions(role),
                role.equals("sales") ? new RowScope.Owners(Set.of("张伟")) : new RowScope.All());
    }

    private static Set<Permission> permissions(String role) {
        return switch (role) {
            case "administrator" -> EnumSet.allOf(Permission.class);
            case "sales" -> EnumSet.of(Permission.CUSTOMER_READ, Permission.PHONE_READ);
            case "viewer" -> EnumSet.of(Permission.CUSTOMER_READ, Permission.ANALYSIS_READ);
            default ->
                EnumSet.complementOf(
                        EnumSet.of(Permission.ACCOUNT_ADMIN, Permission.ROLE_ADMIN, Permission.SYSTEM_ADMIN));
        };
    }
}
