package io.hengke.web;

import io.hengke.Hengke;
import io.hengke.TestServer;
import io.hengke.governance.Identity;
import io.hengke.governance.Open;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.governance.SignedIn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One endpoint of ours, as the running server knows it.
 *
 * @param method e.g. {@code POST}
 * @param path with its variables, e.g. {@code /api/accounts/{id}}
 */
record Endpoint(String method, String path, HandlerMethod handler) {

    private static final String NOBODY = new UUID(0, 0).toString();

    /** All of them, by path and method; the page shown for errors is none. */
    static List<Endpoint> all(TestServer server) {
        return server.get(HandlerMappings.class).all().stream()
                .flatMap(it -> it.getHandlerMethods().entrySet().stream())
                .filter(it -> it.getValue().getBeanType().getName().startsWith(Hengke.class.getPackageName()))
                .flatMap(it -> of(it.getKey(), it.getValue()))
                .filter(it -> !it.path().equals("/error"))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Stream.of(RequestMethod.values()) : methods.stream())
                        .map(method -> new Endpoint(method.name(), path, handler)));
    }

    /** The path with values for its variables that name nothing there is. */
    String harmlessPath() {
        var filled = path;
        for (var parameter : handler.getMethodParameters()) {
            var variable = parameter.getParameterAnnotation(PathVariable.class);
            if (variable != null) {
                filled = filled.replaceAll("\\{" + name(parameter, variable) + "(:[^}]*)?}", value(parameter));
            }
        }
        return filled.replaceAll("\\{\\*?[^}]*}|\\*+", "none");
    }

    private static String name(MethodParameter parameter, PathVariable variable) {
        var named = Stream.of(variable.name(), variable.value()).filter(it -> !it.isEmpty());
        return named.findFirst().orElseGet(() -> parameter.getParameter().getName());
    }

    private static String value(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "0" : NOBODY;
    }

    boolean hasRule() {
        return handler.hasMethodAnnotation(Open.class)
                || handler.hasMethodAnnotation(SignedIn.class)
                || handler.hasMethodAnnotation(Requires.class);
    }

    boolean isOpen() {
        return handler.hasMethodAnnotation(Open.class);
    }

    /** The rule in words. */
    String rule() {
        var requires = handler.getMethodAnnotation(Requires.class);
        if (requires != null) {
            return Arrays.stream(requires.value()).map(it -> "`" + it + "`").collect(Collectors.joining(" or "));
        }
        var signedIn = handler.getMethodAnnotation(SignedIn.class);
        return signedIn == null ? "open" : signedIn.inPerson() ? "signed in, in person" : "signed in";
    }

    /** Whether the rule lets somebody in who has these permissions; restated here, apart from the guard's own code. */
    boolean admits(Set<Permission> permissions, Identity.Means means) {
        var requires = handler.getMethodAnnotation(Requires.class);
        if (requires != null) {
            return Arrays.stream(requires.value()).anyMatch(permissions::contains);
        }
        var signedIn = handler.getMethodAnnotation(SignedIn.class);
        return isOpen() || (signedIn != null && (!signedIn.inPerson() || means == Identity.Means.SESSION));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
