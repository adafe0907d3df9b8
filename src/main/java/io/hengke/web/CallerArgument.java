package io.hengke.web;

import io.hengke.governance.Caller;
import io.hengke.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Caller}, or an {@code Optional} of it at open endpoints, to the endpoints that ask for it. */
class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var language = Languages.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        var caller = Optional.ofNullable(
                        (Caller) request.getAttribute(EndpointGuard.CALLER, RequestAttributes.SCOPE_REQUEST))
                .map(it -> it.answeredIn(language));
        return parameter.isOptional() ? caller : caller.orElseThrow(() -> new Problem("web.sign-in"));
    }
}
