package io.hengke.governance;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * What we are to the company's sign-on. Its addresses are asked for when somebody first signs in with it, not at start: the
 * product must start while the sign-on is away.
 */
final class SignOnClient implements ClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(SignOnClient.class);

    private final ServerSettings settings;
    private final String returnPath;
    private volatile @Nullable ClientRegistration known;

    SignOnClient(ServerSettings settings, String returnPath) {
        this.settings = settings;
        this.returnPath = returnPath;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(SingleSignOn.REGISTRATION)) {
            return null;
        }
        var registration = known;
        if (registration == null) {
            registration = discover();
            known = registration;
        }
        return registration;
    }

    /** Something the sign-on says about itself; empty if it does not, or is away. */
    Optional<String> metadata(String name) {
        try {
            return Optional.ofNullable(findByRegistrationId(SingleSignOn.REGISTRATION))
                    .map(it ->
                            it.getProviderDetails().getConfigurationMetadata().get(name))
                    .map(String::valueOf);
        } catch (RuntimeException e) {
            LOG.warn("The sign-on does not answer: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private ClientRegistration discover() {
        var base = settings.find(Setting.SERVER_PUBLIC_URL)
                .map(it -> it.replaceFirst("/+$", ""))
                .orElse("{baseUrl}");
        return ClientRegistrations.fromIssuerLocation(settings.text(Setting.OIDC_ISSUER))
                .registrationId(SingleSignOn.REGISTRATION)
                .clientId(settings.text(Setting.OIDC_CLIENT_ID))
                .clientSecret(settings.text(Setting.OIDC_CLIENT_SECRET))
                .clientName(settings.text(Setting.OIDC_NAME))
                .scope(settings.text(Setting.OIDC_SCOPES).strip().split("\\s+"))
                .redirectUri(base + returnPath)
                .build();
    }
}
