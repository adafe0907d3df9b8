package io.hengke.governance;

import java.util.UUID;

/**
 * A caller, and how the request proved to come from them.
 *
 * @param means a browser's session or an API token
 * @param meansId id of that session or token
 * @param mustChangePassword true while a password given by an administrator waits to be changed
 */
public record Identity(Caller caller, Means means, UUID meansId, boolean mustChangePassword) {

    /** How a request proves who sent it. */
    public enum Means {
        SESSION,
        TOKEN
    }

    public boolean isInPerson() {
        return means == Means.SESSION;
    }
}
