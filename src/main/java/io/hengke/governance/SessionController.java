package io.hengke.governance;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out over HTTP. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final SessionState state;
    private final Callers callers;
    private final SignOnEnd signOnEnd;
    private final AuditTrail trail;

    SessionController(
            SigningIn signingIn,
            Sessions sessions,
            SessionState state,
            Callers callers,
            SignOnEnd signOnEnd,
            AuditTrail trail) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.state = state;
        this.callers = callers;
        this.signOnEnd = signOnEnd;
        this.trail = trail;
    }

    /** @param code of the authenticator app, or a recovery code; only if the server has asked for it */
    record SignIn(
            @Nullable String login,
            @Nullable String password,
            @Nullable String code) {

        @Override
        public String toString() {
            return "SignIn[" + login + "]"; // neither password nor code may reach a log
        }
    }

    @GetMapping
    @Open
    @Operation(summary = "Tells whether somebody is signed in, who, and what they may do")
    SessionState.View show(HttpServletRequest request) {
        return state.of(request);
    }

    @PostMapping
    @Open
    @Operation(summary = "Signs in with login name and password, and the second step where it is set up")
    SessionState.View signIn(@RequestBody SignIn signIn, HttpServletRequest request, HttpServletResponse response) {
        var account = signingIn.check(
                Objects.requireNonNullElse(signIn.login(), "").strip(),
                Objects.requireNonNullElse(signIn.password(), ""),
                signIn.code(),
                request.getRemoteAddr());
        sessions.begin(account, request, response);
        return state.of(request);
    }

    /** @param continueAt where the browser must go to be signed out by the company's sign-on too; null: nowhere */
    record SignedOut(@Nullable String continueAt) {}

    @DeleteMapping
    @Open
    @Operation(summary = "Signs out; tells where to go on if the company's sign-on is to be left too")
    SignedOut signOut(HttpServletRequest request, HttpServletResponse response) {
        var session = callers.identify(request).filter(Identity::isInPerson);
        var next = session.flatMap(it -> signOnEnd.address(it.meansId(), request));
        session.ifPresent(it -> {
            sessions.end(it.caller().account(), it.meansId());
            trail.record(it.caller(), "governance.signed-out", it.caller().name(), Map.of());
        });
        SessionCookie.clear(request, response);
        return new SignedOut(next.map(URI::toString).orElse(null));
    }
}
