package io.hengke.governance;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** A company's own sign-on, a real OpenID Connect server, and what it says about the people it knows. */
final class CompanySignOn implements AutoCloseable {

    static final String CLIENT = "hengke";
    static final String SECRET = "sign-on-secret";
    static final String PASSWORD = "company-password";

    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final ConfigurableApplicationContext context;
    private volatile String returnAddress = "http://127.0.0.1/unknown";
    private volatile String afterwards = "http://127.0.0.1/unknown";

    CompanySignOn() {
        var application = new SpringApplication(Parts.class);
        application.addInitializers(
                it -> ((GenericApplicationContext) it).registerBean(CompanySignOn.class, () -> this));
        context = application.run(
                "--server.port=0",
                "--spring.config.name=none",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off");
    }

    String issuer() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    void serves(URI product) {
        afterwards = product.resolve("/sign-in").toString();
        returnAddress = product.resolve("/api/sign-on/company/return").toString();
    }

    /** @param claims what the sign-on tells about the person besides their name there */
    void knows(String person, Map<String, Object> claims) {
        people.put(person, claims);
    }

    @Override
    public void close() {
        context.close();
    }

    private RegisteredClient client() {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(returnAddress)
                .postLogoutRedirectUri(afterwards)
                .scope("openid")
                .scope("profile")
                .scope("email")
                .build();
    }

    /** Not a component: the product's own server must not find it. */
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
    static class Parts {

        @Bean
        SecurityFilterChain filters(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(it -> it.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(it -> it.anyRequest().authenticated())
                    .csrf(it -> it.ignoringRequestMatchers("/login"))
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        UserDetailsService users(CompanySignOn signOn) {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .disabled(!signOn.people.containsKey(name))
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(CompanySignOn signOn) {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // the server would keep the secret hashed from now on: ours is made anew each time
                }

                @Override
                public RegisteredClient findById(String id) {
                    return signOn.client();
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return signOn.client();
                }
            };
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(CompanySignOn signOn) {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    Authentication signedIn = token.getPrincipal();
                    var person = Objects.requireNonNull(signedIn).getName();
                    token.getClaims().claims(it -> it.putAll(signOn.people.getOrDefault(person, Map.of())));
                }
            };
        }
    }
}
