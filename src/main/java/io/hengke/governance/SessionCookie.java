package io.hengke.governance;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie a browser shows its session by. Out of reach for scripts; not sent along with requests other sites make,
 * except when somebody follows a link to us, so that a link in a mail opens signed in.
 */
final class SessionCookie {

    static final String NAME = "hengke_session";

    private SessionCookie() {}

    /** The session's token; one given or taken away during this request counts already. */
    static Optional<String> read(HttpServletRequest request) {
        if (request.getAttribute(NAME) instanceof String given) {
            return Optional.of(given).filter(it -> !it.isEmpty());
        }
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(it -> it.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** The browser forgets it when it is closed; how long it is good for is the server's decision. */
    static void write(HttpServletRequest request, HttpServletResponse response, String token) {
        add(request, response, token, ResponseCookie.from(NAME, token));
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", ResponseCookie.from(NAME, "").maxAge(Duration.ZERO));
    }

    private static void add(
            HttpServletRequest request,
            HttpServletResponse response,
            String token,
            ResponseCookie.ResponseCookieBuilder cookie) {
        request.setAttribute(NAME, token);
        RequestCallers.forget(request);
        var complete = cookie.httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, complete.toString());
    }
}
