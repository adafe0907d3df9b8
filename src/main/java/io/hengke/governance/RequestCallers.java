package io.hengke.governance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Identifies by bearer token or session cookie. A request that carries an {@code Authorization} header is never
 * identified by its cookie: it is let through without a CSRF token, which is only safe because of this.
 */
@Component
class RequestCallers implements Callers {

    private static final String ATTRIBUTE = RequestCallers.class.getName();
    private static final String BEARER = "bearer ";

    private final Sessions sessions;
    private final Tokens tokens;
    private final CallerLookup lookup;

    RequestCallers(Sessions sessions, Tokens tokens, CallerLookup lookup) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.lookup = lookup;
    }

    @Override
    @SuppressWarnings("unchecked") // only this class writes the attribute
    public Optional<Identity> identify(HttpServletRequest request) {
        var known = (Optional<Identity>) request.getAttribute(ATTRIBUTE);
        if (known == null) {
            known = find(request);
            request.setAttribute(ATTRIBUTE, known);
        }
        return known;
    }

    /** After signing in or out, the same request is somebody else's. */
    static void forget(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    private Optional<Identity> find(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return SessionCookie.read(request).flatMap(sessions::find).flatMap(lookup::of);
        }
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? tokens.find(header.substring(BEARER.length()).strip()).flatMap(lookup::of)
                : Optional.empty();
    }

    @Override
    public Optional<Caller> of(UUID account) {
        return lookup.of(account);
    }
}
