package io.hengke.governance;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing out where somebody signed in: a browser that came by the company's sign-on is sent there once more (OpenID Connect
 * RP-Initiated Logout), if the sign-on names an address for it. It asks for the identity it gave, which is therefore kept
 * with the session, sealed, and goes with it.
 */
@Component
class SignOnEnd {

    private static final Logger LOG = LoggerFactory.getLogger(SignOnEnd.class);
    private static final String ADDRESS = "end_session_endpoint";

    private final SignOnClient client;
    private final ServerSettings settings;
    private final JdbcClient jdbc;
    private final SecretBox box;

    SignOnEnd(ServerSettings settings, JdbcClient jdbc) {
        this.client = new SignOnClient(settings, SingleSignOn.RETURN);
        this.settings = settings;
        this.jdbc = jdbc;
        this.box = SecretBox.in(settings.data());
    }

    /** @param idToken by which the sign-on will know whom to sign out */
    void keep(UUID session, String idToken) {
        if (client.metadata(ADDRESS).isPresent()) {
            jdbc.sql("update governance.session set id_token = ? where id = ?")
                    .params(box.seal(idToken.getBytes(StandardCharsets.UTF_8), context(session)), session)
                    .update();
        }
    }

    /** Where to send the browser of a session that is about to end. */
    Optional<URI> address(UUID session, HttpServletRequest request) {
        return jdbc.sql("select id_token from governance.session where id = ? and id_token is not null")
                .param(session)
                .query(byte[].class)
                .optional()
                .flatMap(it -> opened(it, session))
                .flatMap(it -> address(it, request));
    }

    /** A key file that was lost must not keep anybody from signing out. */
    private Optional<String> opened(byte[] sealed, UUID session) {
        try {
            return Optional.of(new String(box.open(sealed, context(session)), StandardCharsets.UTF_8));
        } catch (IllegalStateException e) {
            LOG.warn("The identity kept with a session does not open", e);
            return Optional.empty();
        }
    }

    private static String context(UUID session) {
        return "session:" + session;
    }

    private Optional<URI> address(String idToken, HttpServletRequest request) {
        return client.metadata(ADDRESS)
                .map(it -> UriComponentsBuilder.fromUriString(it)
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(idToken, settings.text(Setting.OIDC_CLIENT_ID), back(request))
                        .toUri());
    }

    private String back(HttpServletRequest request) {
        return settings.find(Setting.SERVER_PUBLIC_URL)
                        .map(it -> it.replaceFirst("/+$", ""))
                        .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request)
                                .toUriString())
                + "/sign-in";
    }
}
