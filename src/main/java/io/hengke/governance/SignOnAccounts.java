package io.hengke.governance;

import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the account of somebody the company's sign-on vouches for: by the sign-on's own id of the person; the first time by
 * e-mail; or makes one, if the person's groups or the company's default give it a role.
 */
@Component
class SignOnAccounts {

    private final Accounts accounts;
    private final Credentials credentials;
    private final SignOnRoles roles;
    private final ServerSettings settings;
    private final AuditTrail trail;

    SignOnAccounts(
            Accounts accounts, Credentials credentials, SignOnRoles roles, ServerSettings settings, AuditTrail trail) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.roles = roles;
        this.settings = settings;
        this.trail = trail;
    }

    /**
     * @return empty if the sign-on gives the person no role any more: what they had is taken from them then
     * @throws Problem if there is no account for the person and none may be made, or it is locked
     */
    @Transactional
    public Optional<UUID> signIn(OidcUser user) {
        var subject = user.getIssuer() + " " + user.getSubject();
        var account = accounts.findBySubject(subject)
                .or(() -> linked(user, subject))
                .or(() -> added(user, subject))
                .orElseThrow(() -> new Problem("governance.no-account"));
        if (account.locked()) {
            throw new Problem("governance.account-locked.sign-in");
        }
        if (roles.areGiven() && !takeRoles(account, roles.of(user.getClaims()))) {
            return Optional.empty();
        }
        credentials.dropTemporaryPassword(account.id());
        accounts.noteSignIn(account.id());
        record(account, "governance.signed-in");
        return Optional.of(account.id());
    }

    /** The last administrator stays one, or nobody could mend a wrong setting. True if there is any role. */
    private boolean takeRoles(Account account, Set<String> given) {
        var taken = new TreeSet<>(given);
        if (account.isAdministrator() && accounts.isLastAdministrator(account.id())) {
            taken.add(Role.ADMINISTRATOR);
        }
        if (!taken.equals(account.roles())) {
            accounts.replace(account.withRoles(taken));
            var details = Map.of("by", "sign-on", "rolesBefore", new TreeSet<>(account.roles()), "roles", taken);
            trail.record(account.id(), account.name(), "governance.account-changed", account.login(), details);
        }
        return !taken.isEmpty();
    }

    /** An e-mail the sign-on says is not verified could be anybody's; an account linked with another person stays so. */
    private Optional<Account> linked(OidcUser user, String subject) {
        var email = verifiedEmail(user);
        var account = email == null ? Optional.<Account>empty() : accounts.findByEmail(email);
        account.ifPresent(it -> {
            if (!accounts.link(it.id(), subject)) {
                throw new Problem("governance.no-account");
            }
            record(it, "governance.sign-on-linked");
        });
        return account;
    }

    private static @Nullable String verifiedEmail(OidcUser user) {
        return Boolean.FALSE.equals(user.getEmailVerified()) ? null : user.getEmail();
    }

    private Optional<Account> added(OidcUser user, String subject) {
        return Optional.of(roles.of(user.getClaims()))
                .filter(it -> !it.isEmpty())
                .map(given -> {
                    var email = verifiedEmail(user);
                    var login = Objects.requireNonNullElse(user.getPreferredUsername(), email == null ? "" : email);
                    var name = Objects.requireNonNullElse(user.getFullName(), login);
                    var account = new Account(
                            UUID.randomUUID(),
                            Inputs.login(login),
                            Inputs.name(name),
                            Inputs.name(name),
                            Inputs.email(email),
                            settings.language(),
                            null,
                            given,
                            false);
                    accounts.add(account);
                    accounts.link(account.id(), subject);
                    record(account, "governance.account-added");
                    return account;
                });
    }

    private void record(Account account, String action) {
        trail.record(account.id(), account.name(), action, account.login(), Map.of("by", "sign-on"));
    }
}
