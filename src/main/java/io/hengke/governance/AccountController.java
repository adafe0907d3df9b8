package io.hengke.governance;

import io.hengke.governance.AccountAdministration.AccountData;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP, for administrators. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private final AccountViews views;
    private final AccountAdministration administration;

    AccountController(AccountViews views, AccountAdministration administration) {
        this.views = views;
        this.administration = administration;
    }

    record NewAccount(
            @Nullable String login,
            @Nullable String name,
            @Nullable String ownerName,
            @Nullable String email,
            @Nullable String language,
            @Nullable UUID departmentId,
            @Nullable Set<String> roles) {

        private AccountData data() {
            return new AccountData(name, ownerName, email, language, departmentId, roles);
        }
    }

    /** @param temporaryPassword shown this once; its owner must change it */
    record CreatedAccount(AccountView account, String temporaryPassword) {

        @Override
        public String toString() {
            return "CreatedAccount[" + account.id() + "]";
        }
    }

    record TemporaryPassword(String temporaryPassword) {

        @Override
        public String toString() {
            return "TemporaryPassword";
        }
    }

    @GetMapping
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Lists accounts by login, name or signedInAt, with - before it: the last first")
    Page<AccountView> list(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable Boolean locked,
            @RequestParam(defaultValue = "login") String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new AccountViews.Filter(search, role, department, locked);
        return views.list(filter, AccountOrder.of(sort), after, Math.clamp(limit, 1, Page.LONGEST));
    }

    @GetMapping("/{id}")
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Shows one account")
    AccountView show(@PathVariable UUID id) {
        return views.get(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Adds an account with a temporary password")
    CreatedAccount add(Caller caller, @RequestBody NewAccount account) {
        var created = administration.add(caller, account.login(), account.data());
        return new CreatedAccount(views.get(created.account()), created.temporaryPassword());
    }

    @PutMapping("/{id}")
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Changes an account's name, department and roles")
    AccountView replace(Caller caller, @PathVariable UUID id, @RequestBody AccountData account) {
        administration.replace(caller, id, account);
        return views.get(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Removes an account; what it did stays in the audit trail")
    void remove(Caller caller, @PathVariable UUID id) {
        administration.remove(caller, id);
    }

    @PostMapping("/{id}/lock")
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Locks an account and ends its sessions")
    AccountView lock(Caller caller, @PathVariable UUID id) {
        administration.setLocked(caller, id, true);
        return views.get(id);
    }

    @PostMapping("/{id}/unlock")
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Unlocks an account, also one that waits after failed attempts")
    AccountView unlock(Caller caller, @PathVariable UUID id) {
        administration.setLocked(caller, id, false);
        return views.get(id);
    }

    @PostMapping("/{id}/password")
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Gives an account a temporary password and ends its sessions")
    TemporaryPassword resetPassword(Caller caller, @PathVariable UUID id) {
        return new TemporaryPassword(administration.resetPassword(caller, id));
    }

    @DeleteMapping("/{id}/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Takes the second step away from somebody who has lost their telephone")
    void removeSecondFactor(Caller caller, @PathVariable UUID id) {
        administration.removeSecondFactor(caller, id);
    }

    @DeleteMapping("/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.ACCOUNT_ADMIN)
    @Operation(summary = "Signs an account out everywhere")
    void endSessions(Caller caller, @PathVariable UUID id) {
        administration.endSessions(caller, id);
    }
}
