package io.hengke.governance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who sent a request. */
public interface Callers {

    /** The signed-in caller, by session or bearer token; empty if there is none. */
    Optional<Caller> of(HttpServletRequest request);
}
