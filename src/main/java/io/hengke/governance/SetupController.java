package io.hengke.governance;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first page of a new installation: it makes the first administrator, and then never works again. */
@RestController
@RequestMapping("/api/setup")
class SetupController {

    private final FirstAdministrator firstAdministrator;
    private final Sessions sessions;
    private final SessionState state;

    SetupController(FirstAdministrator firstAdministrator, Sessions sessions, SessionState state) {
        this.firstAdministrator = firstAdministrator;
        this.sessions = sessions;
        this.state = state;
    }

    record Setup(
            @Nullable String login,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String language) {

        @Override
        public String toString() {
            return "Setup[" + login + "]"; // the password must not reach a log
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Open
    @Operation(summary = "Creates the first administrator and signs in; refused once there is an account")
    SessionState.View setUp(@RequestBody Setup setup, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(firstAdministrator.create(setup), request, response);
        return state.of(request);
    }
}
