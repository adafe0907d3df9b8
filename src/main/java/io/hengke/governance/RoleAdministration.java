package io.hengke.governance;

import io.hengke.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and edits roles. Nobody puts more into a role than they have, and the administrator's stays as it is. */
@Service
class RoleAdministration {

    private static final int CODE_LENGTH = 8;

    private final Roles roles;
    private final AuditTrail trail;

    RoleAdministration(Roles roles, AuditTrail trail) {
        this.roles = roles;
        this.trail = trail;
    }

    /** @param name not for built-in roles, whose names are the product's */
    record RoleData(
            @Nullable String name,
            @Nullable ScopeWidth scope,
            @Nullable Set<Permission> permissions) {

        private Role asRole(String code, boolean builtIn) {
            return new Role(
                    code,
                    builtIn ? null : Inputs.name(name),
                    builtIn,
                    Inputs.given("scope", scope),
                    Inputs.given("permissions", permissions));
        }
    }

    @Transactional
    public Role add(Caller caller, RoleData data) {
        var code = "role-" + UUID.randomUUID().toString().substring(0, CODE_LENGTH);
        var role = data.asRole(code, false);
        Limits.requireOwn(caller, role.permissions());
        roles.add(role);
        record(caller, "governance.role-added", role, List.of());
        return role;
    }

    @Transactional
    public Role replace(Caller caller, String code, RoleData data) {
        var before = editable(code);
        Limits.requireOwn(caller, before.permissions());
        var role = data.asRole(code, before.builtIn());
        Limits.requireOwn(caller, role.permissions());
        roles.replace(role);
        record(caller, "governance.role-changed", role, sorted(before));
        return role;
    }

    @Transactional
    public void remove(Caller caller, String code) {
        var role = editable(code);
        if (role.builtIn() || roles.accountsWith(code) > 0) {
            throw new Problem("governance.role-used.conflict");
        }
        roles.remove(code);
        record(caller, "governance.role-removed", role, sorted(role));
    }

    private Role editable(String code) {
        var role = roles.get(code);
        if (role.isAdministrator()) {
            throw new Problem("governance.administrator-role.conflict");
        }
        return role;
    }

    private static List<Permission> sorted(Role role) {
        return role.permissions().stream().sorted().toList();
    }

    private void record(Caller caller, String action, Role role, List<Permission> before) {
        var details = Map.of(
                "name",
                role.name() == null ? "" : role.name(),
                "scope",
                role.scope(),
                "permissionsBefore",
                before,
                "permissions",
                sorted(role));
        trail.record(caller, action, role.code(), details);
    }
}
