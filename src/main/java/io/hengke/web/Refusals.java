package io.hengke.web;

import io.hengke.governance.Callers;
import io.hengke.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what the filters refuse in the same form as what the endpoints refuse. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver resolver;
    private final Callers callers;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver, Callers callers) {
        this.resolver = resolver;
        this.callers = callers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
        answer(request, response, callers.of(request).isPresent() ? "web.forbidden" : "web.sign-in");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal) {
        if (refusal instanceof CsrfException) {
            answer(request, response, "web.csrf.forbidden");
        } else {
            answer(request, response, callers.of(request).isPresent() ? "web.forbidden" : "web.sign-in");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String code) {
        resolver.resolveException(request, response, null, new Problem(code));
    }
}
