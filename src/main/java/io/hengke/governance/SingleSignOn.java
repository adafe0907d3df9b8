package io.hengke.governance;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signing in with the company's own sign-on (OpenID Connect). It is part of the product for everybody, and it ends in the
 * same kind of session as a password does.
 */
@Component
public class SingleSignOn {

    static final String REGISTRATION = "company";

    /** Where a browser begins. */
    static final String START = "/api/sign-on/" + REGISTRATION;

    static final String RETURN = START + "/return";
    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);

    private final ServerSettings settings;
    private final SignOnAccounts accounts;
    private final Sessions sessions;
    private final SignOnEnd end;

    SingleSignOn(ServerSettings settings, SignOnAccounts accounts, Sessions sessions, SignOnEnd end) {
        this.settings = settings;
        this.accounts = accounts;
        this.sessions = sessions;
        this.end = end;
    }

    /** Adds the sign-on to the filters, if the company has one. */
    public void addTo(HttpSecurity http) throws Exception {
        if (settings.find(Setting.OIDC_ISSUER).isEmpty()) {
            return;
        }
        http.oauth2Login(login -> login.clientRegistrationRepository(new SignOnClient(settings, RETURN))
                .authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(it -> it.baseUri("/api/sign-on"))
                .redirectionEndpoint(it -> it.baseUri(RETURN))
                .loginPage("/sign-in")
                .successHandler(this::succeeded)
                .failureHandler(this::failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                        filter.setAuthenticationFailureHandler(SingleSignOn.this::failed);
                        return filter;
                    }
                }));
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        forgetHandshake(request);
        try {
            var user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
            var account = accounts.signIn(user).orElseThrow(() -> new Problem("governance.no-account"));
            end.keep(
                    sessions.begin(account, request, response),
                    user.getIdToken().getTokenValue());
            response.sendRedirect("/");
        } catch (Problem problem) {
            refuse(response, problem.code());
        }
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        // the code only: a message may quote what the sign-on sent, tokens included
        LOG.warn(
                "Sign-on failed: {}",
                failure instanceof OAuth2AuthenticationException known
                        ? known.getError().getErrorCode()
                        : failure.getClass().getSimpleName());
        forgetHandshake(request);
        refuse(response, "governance.sign-on-failed");
    }

    /** The servlet container's session held the handshake only; ours is another. */
    private static void forgetHandshake(HttpServletRequest request) {
        var handshake = request.getSession(false);
        if (handshake != null) {
            handshake.invalidate();
        }
    }

    private static void refuse(HttpServletResponse response, String code) throws IOException {
        response.sendRedirect("/sign-in?problem=" + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }
}
