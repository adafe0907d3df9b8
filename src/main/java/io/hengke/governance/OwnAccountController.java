package io.hengke.governance;

import io.hengke.shared.Language;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may see and change of their own account. */
@RestController
@RequestMapping("/api/account")
class OwnAccountController {

    private final AccountViews views;
    private final OwnAccount own;
    private final Sessions sessions;

    OwnAccountController(AccountViews views, OwnAccount own, Sessions sessions) {
        this.views = views;
        this.own = own;
        this.sessions = sessions;
    }

    record Profile(@Nullable String name, @Nullable String language) {}

    record PasswordChange(
            @Nullable String current, @Nullable String password) {

        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    record PasswordProof(@Nullable String password) {

        @Override
        public String toString() {
            return "PasswordProof";
        }
    }

    record CodeProof(@Nullable String code) {

        @Override
        public String toString() {
            return "CodeProof";
        }
    }

    @GetMapping
    @SignedIn
    @Operation(summary = "Shows your own account")
    AccountView show(Caller caller) {
        return views.get(caller.account());
    }

    @PutMapping
    @SignedIn(inPerson = true)
    @Operation(summary = "Changes your name and language")
    AccountView replace(Caller caller, @RequestBody Profile profile) {
        own.replace(caller, Inputs.name(profile.name()), Language.of(Inputs.given("language", profile.language())));
        return views.get(caller.account());
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn(inPerson = true, withTemporaryPassword = true)
    @Operation(summary = "Changes your password and signs you out everywhere else")
    void changePassword(
            Caller caller,
            @RequestBody PasswordChange change,
            HttpServletRequest request,
            HttpServletResponse response) {
        own.changePassword(caller, change.current(), Inputs.given("password", change.password()));
        sessions.begin(caller.account(), request, response);
    }

    @PostMapping("/totp")
    @SignedIn(inPerson = true)
    @Operation(summary = "Offers a secret for an authenticator app")
    SecondFactor.Offer offer(Caller caller, @RequestBody PasswordProof proof) {
        return own.offerSecondFactor(caller, proof.password());
    }

    @PostMapping("/totp/confirmation")
    @SignedIn(inPerson = true)
    @Operation(summary = "Switches the second step on with the app's first code, and gives recovery codes")
    SecondFactor.RecoveryCodes confirm(Caller caller, @RequestBody CodeProof proof) {
        return own.confirmSecondFactor(caller, Objects.requireNonNullElse(proof.code(), ""));
    }

    @PostMapping("/totp/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn(inPerson = true)
    @Operation(summary = "Switches the second step off")
    void removeSecondFactor(Caller caller, @RequestBody PasswordProof proof) {
        own.removeSecondFactor(caller, proof.password());
    }
}
