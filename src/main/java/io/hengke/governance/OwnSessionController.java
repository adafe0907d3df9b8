package io.hengke.governance;

import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where one is signed in, and ending it from afar. Only ever one's own sessions. */
@RestController
@RequestMapping("/api/account/sessions")
class OwnSessionController {

    private final Sessions sessions;
    private final Callers callers;
    private final AuditTrail trail;

    OwnSessionController(Sessions sessions, Callers callers, AuditTrail trail) {
        this.sessions = sessions;
        this.callers = callers;
        this.trail = trail;
    }

    @GetMapping
    @SignedIn(inPerson = true)
    @Operation(summary = "Lists the browsers you are signed in with")
    Page<Sessions.SessionView> list(Caller caller, HttpServletRequest request) {
        return Page.whole(sessions.of(caller.account(), current(request)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn(inPerson = true)
    @Operation(summary = "Ends one of your sessions")
    void end(Caller caller, @PathVariable UUID id) {
        if (!sessions.end(caller.account(), id)) {
            throw new Problem("governance.session.not-found");
        }
        trail.record(caller, "governance.sessions-ended", caller.name(), Map.of());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn(inPerson = true)
    @Operation(summary = "Signs you out everywhere but here")
    void endOthers(Caller caller, HttpServletRequest request) {
        sessions.endOthers(caller.account(), current(request));
        trail.record(caller, "governance.sessions-ended", caller.name(), Map.of());
    }

    private @Nullable UUID current(HttpServletRequest request) {
        return callers.identify(request).map(Identity::meansId).orElse(null);
    }
}
