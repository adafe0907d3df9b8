package io.hengke.governance;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the browser app needs to know before it shows its first page. */
@Component
class SessionState {

    private final Callers callers;
    private final Accounts accounts;
    private final AccountViews views;
    private final ServerSettings settings;

    SessionState(Callers callers, Accounts accounts, AccountViews views, ServerSettings settings) {
        this.callers = callers;
        this.accounts = accounts;
        this.views = views;
        this.settings = settings;
    }

    /**
     * Who is signed in, and the company's settings every page needs.
     *
     * @param setupNeeded true while there is no account at all
     * @param account null if nobody is signed in
     * @param language the company's; an account has its own
     * @param singleSignOn null if the company has none
     */
    @Schema(name = "SessionState")
    record View(
            boolean signedIn,
            boolean setupNeeded,
            @Nullable Who account,
            List<Permission> permissions,
            boolean seesEveryCustomer,
            String company,
            String currency,
            String zone,
            String language,
            @Nullable SignOnLink singleSignOn) {}

    @Schema(name = "SignedInAccount")
    record Who(
            UUID id,
            String login,
            String name,
            String ownerName,
            String language,
            boolean mustChangePassword,
            boolean totp) {}

    /** @param href where the browser goes to sign in with the company's sign-on */
    record SignOnLink(String name, String href) {}

    View of(HttpServletRequest request) {
        var caller = callers.of(request);
        return new View(
                caller.isPresent(),
                caller.isEmpty() && accounts.areNone(),
                caller.map(it -> who(it.account())).orElse(null),
                caller.map(it -> it.permissions().stream().sorted().toList()).orElse(List.of()),
                caller.filter(Caller::seesEveryCustomer).isPresent(),
                settings.text(Setting.COMPANY_NAME),
                settings.currency().getCurrencyCode(),
                settings.zone().getId(),
                settings.language().tag(),
                settings.find(Setting.OIDC_ISSUER)
                        .map(_ -> new SignOnLink(settings.text(Setting.OIDC_NAME), SingleSignOn.START))
                        .orElse(null));
    }

    private Who who(UUID account) {
        var view = views.get(account);
        return new Who(
                view.id(),
                view.login(),
                view.name(),
                view.ownerName(),
                view.language(),
                view.mustChangePassword(),
                view.totp());
    }
}
