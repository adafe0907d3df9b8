package io.hengke.governance;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * What we are to the company's sign-on. Its addresses are asked for when somebody first signs in with it, not at start: the
 * product must start while the sign-on is away.
 */
final class SignOnClient implements ClientRegistrationRepository {

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

    private ClientRegistration discover() {
        var base = settings.find(Setting.SERVER_PUBLIC_URL)
                .map(it -> it.replaceFirst("/+$", ""))
                .orElse("{baseUrl}");
        return ClientRegistrations.fromIssuerLocation(settings.text(Setting.OIDC_ISSUER))
                .registrationId(SingleSignOn.REGISTRATION)
                .clientId(settings.text(Setting.OIDC_CLIENT_ID))
                .clientSecret(settings.text(Setting.OIDC_CLIENT_SECRET))
                .clientName(settings.text(Setting.OIDC_NAME))
                .scope("openid", "profile", "email")
                .redirectUri(base + returnPath)
                .build();
    }
}
