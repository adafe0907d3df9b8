package io.hengke.web;

import io.hengke.Hengke;
import io.hengke.governance.Caller;
import io.hengke.governance.Callers;
import io.hengke.governance.Identity;
import io.hengke.governance.Open;
import io.hengke.governance.Requires;
import io.hengke.governance.SignedIn;
import io.hengke.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to an endpoint only if the endpoint's rule allows its caller. An endpoint without a rule is shut. */
@Component
class EndpointGuard implements HandlerInterceptor {

    /** Request attribute that holds the {@link Caller}, once there is one. */
    static final String CALLER = Caller.class.getName();

    private final Callers callers;

    EndpointGuard(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var identity = callers.identify(request);
        identity.ifPresent(it -> request.setAttribute(CALLER, it.caller()));
        if (!(handler instanceof HandlerMethod method) || !isOurs(method) || method.hasMethodAnnotation(Open.class)) {
            return true; // the app's files and what the libraries serve, which the filter chain has judged
        }
        check(method, identity.orElseThrow(() -> new Problem("web.sign-in")));
        return true;
    }

    private static void check(HandlerMethod method, Identity identity) {
        var requires = method.getMethodAnnotation(Requires.class);
        var signedIn = method.getMethodAnnotation(SignedIn.class);
        if (requires == null && signedIn == null) {
            throw new IllegalStateException(method + " says not who may call it");
        }
        if (identity.mustChangePassword() && (signedIn == null || !signedIn.withTemporaryPassword())) {
            throw new Problem("governance.password-change-needed.forbidden");
        }
        if (requires != null && Arrays.stream(requires.value()).noneMatch(identity.caller()::may)) {
            throw new Problem("web.forbidden");
        }
        if (signedIn != null && signedIn.inPerson() && !identity.isInPerson()) {
            throw new Problem("governance.in-person.forbidden");
        }
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(Hengke.class.getPackageName() + ".");
    }
}
