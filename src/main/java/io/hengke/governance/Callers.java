package io.hengke.governance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Tells who sent a request, and what accounts may do. */
public interface Callers {

    /** The signed-in caller, by session or bearer token; empty if there is none. */
    default Optional<Caller> of(HttpServletRequest request) {
        return identify(request).map(Identity::caller);
    }

    /** The same with how the request proved it. */
    Optional<Identity> identify(HttpServletRequest request);

    /** An account as it stands now, for work done in its name later; empty if it is gone or locked. */
    Optional<Caller> of(UUID account);
}
