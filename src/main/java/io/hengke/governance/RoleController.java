package io.hengke.governance;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Roles over HTTP. */
@RestController
@RequestMapping("/api/roles")
class RoleController {

    private final Roles roles;
    private final RoleAdministration administration;

    RoleController(Roles roles, RoleAdministration administration) {
        this.roles = roles;
        this.administration = administration;
    }

    /** @param accounts how many accounts have it */
    record RoleView(
            String code, String name, boolean builtIn, ScopeWidth scope, List<Permission> permissions, int accounts) {}

    record PermissionView(Permission code, String name, String description) {}

    @GetMapping
    @Requires({Permission.ACCOUNT_ADMIN, Permission.ROLE_ADMIN})
    @Operation(summary = "Lists all roles, the built-in ones first")
    Page<RoleView> list(Caller caller) {
        return Page.whole(
                roles.all().stream().map(it -> view(it, caller.language())).toList());
    }

    @GetMapping("/permissions")
    @Requires({Permission.ACCOUNT_ADMIN, Permission.ROLE_ADMIN, Permission.TOKEN_OWN})
    @Operation(summary = "Lists every permission there is, with what it allows")
    Page<PermissionView> permissions(Caller caller) {
        var messages = Messages.in(caller.language());
        return Page.whole(Arrays.stream(Permission.values())
                .map(it -> new PermissionView(
                        it,
                        messages.text("governance.permission." + it),
                        messages.text("governance.permission." + it + ".description")))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ROLE_ADMIN)
    @Operation(summary = "Adds a role")
    RoleView add(Caller caller, @RequestBody RoleAdministration.RoleData data) {
        return view(administration.add(caller, data), caller.language());
    }

    @PutMapping("/{code}")
    @Requires(Permission.ROLE_ADMIN)
    @Operation(summary = "Changes what a role may do and how far it sees")
    RoleView replace(Caller caller, @PathVariable String code, @RequestBody RoleAdministration.RoleData data) {
        return view(administration.replace(caller, code, data), caller.language());
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ROLE_ADMIN)
    @Operation(summary = "Removes a role nobody has")
    void remove(Caller caller, @PathVariable String code) {
        administration.remove(caller, code);
    }

    private RoleView view(Role role, Language language) {
        return new RoleView(
                role.code(),
                role.builtIn()
                        ? Messages.in(language).text("governance.role." + role.code())
                        : Objects.requireNonNull(role.name()),
                role.builtIn(),
                role.scope(),
                role.permissions().stream().sorted().toList(),
                roles.accountsWith(role.code()));
    }
}
