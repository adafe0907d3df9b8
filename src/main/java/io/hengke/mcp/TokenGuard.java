package io.hengke.mcp;

import io.hengke.governance.Callers;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets only programs with an API token through: a browser's cookie is not enough, so no page can ask in its name. */
class TokenGuard extends OncePerRequestFilter {

    private final Callers callers;
    private final JsonMapper json;

    TokenGuard(Callers callers, JsonMapper json) {
        this.callers = callers;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Authorization") != null && callers.of(request).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var detail = Messages.in(Language.EN).text("mcp.sign-in");
        response.getOutputStream()
                .write(json.writeValueAsBytes(Map.of("status", 401, "code", "mcp.sign-in", "detail", detail)));
    }
}
