package io.hengke.governance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner and the administrators see it.
 *
 * @param totp true if signing in takes a second step
 * @param singleSignOn true if the account is linked with the company's sign-on
 */
record AccountView(
        UUID id,
        String login,
        String name,
        String ownerName,
        @Nullable String email,
        String language,
        @Nullable Named department,
        List<TeamPlace> teams,
        List<String> roles,
        boolean locked,
        boolean mustChangePassword,
        boolean totp,
        boolean singleSignOn,
        Instant createdAt,
        @Nullable Instant signedInAt) {

    /** Something with an id and a name. */
    record Named(UUID id, String name) {}

    /**
     * A team the account is in.
     *
     * @param manager true if the account manages it
     */
    record TeamPlace(UUID id, String name, boolean manager) {}
}
