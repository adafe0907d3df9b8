package io.hengke.web;

import io.hengke.governance.Callers;
import io.hengke.governance.Permission;
import io.hengke.governance.SingleSignOn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The filters before every request. Who may call which endpoint under {@code /api} is {@link EndpointGuard}'s to say. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    @Bean
    SecurityFilterChain filters(HttpSecurity http, Callers callers, SingleSignOn signOn, Refusals refusals)
            throws Exception {
        http.authorizeHttpRequests(it -> it.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(mayAdministrate(callers))
                        .requestMatchers("/api/**", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll() // the app's files
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                // a request with a token in its header cannot be made by another site, and its cookie is not looked at
                .csrf(it -> it.spa().ignoringRequestMatchers(SecurityChain::carriesAuthorization))
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(PageHeaders::set)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
        signOn.addTo(http);
        return http.build();
    }

    private static boolean carriesAuthorization(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static AuthorizationManager<RequestAuthorizationContext> mayAdministrate(Callers callers) {
        return (_, context) -> new AuthorizationDecision(callers.identify(context.getRequest())
                .filter(it -> it.caller().may(Permission.SYSTEM_ADMIN) && !it.mustChangePassword())
                .isPresent());
    }
}
