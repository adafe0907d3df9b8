package io.hengke.governance;

import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API tokens of one's own. A token may do no more than its owner, expires, and cannot make further tokens. */
@RestController
@RequestMapping("/api/account/tokens")
class OwnTokenController {

    static final int MOST_DAYS = 366;

    private final Tokens tokens;
    private final AuditTrail trail;

    OwnTokenController(Tokens tokens, AuditTrail trail) {
        this.tokens = tokens;
        this.trail = trail;
    }

    /** @param days how long it is good for */
    record TokenData(
            @Nullable String name,
            @Nullable Set<Permission> scopes,
            @Nullable Integer days) {

        private Set<Permission> checkedScopes(Caller caller) {
            var given = Inputs.given("scopes", scopes);
            if (given.isEmpty() || given.contains(Permission.TOKEN_OWN)) {
                throw new Problem("governance.token-scopes");
            }
            Limits.requireOwn(caller, given);
            return given;
        }

        private Duration validity() {
            var given = Inputs.given("days", days);
            if (given < 1 || given > MOST_DAYS) {
                throw new Problem("governance.token-days", MOST_DAYS);
            }
            return Duration.ofDays(given);
        }
    }

    @GetMapping
    @Requires(Permission.TOKEN_OWN)
    @Operation(summary = "Lists your API tokens")
    Page<Tokens.TokenView> list(Caller caller) {
        return Page.whole(tokens.of(caller.account()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.TOKEN_OWN)
    @Operation(summary = "Makes an API token, which is shown this once")
    @Transactional
    Tokens.NewToken create(Caller caller, @RequestBody TokenData data) {
        var name = Inputs.name(data.name());
        var scopes = data.checkedScopes(caller);
        var token = tokens.create(caller.account(), name, scopes, data.validity());
        trail.record(
                caller, "governance.token-added", token.item().beginning(), Map.of("name", name, "scopes", scopes));
        return token;
    }

    /** Also for those who may not make any more: a token that has leaked must go. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn(inPerson = true)
    @Operation(summary = "Revokes one of your API tokens at once")
    @Transactional
    void remove(Caller caller, @PathVariable UUID id) {
        if (!tokens.remove(caller.account(), id)) {
            throw new Problem("governance.token.not-found");
        }
        trail.record(caller, "governance.token-removed", id.toString(), Map.of());
    }
}
