package io.hengke.governance;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which roles the company's sign-on gives somebody: a claim names the groups they are in, the settings name a role for some
 * of these. Where the settings name none, roles are given here and the sign-on has no say.
 */
@Component
class SignOnRoles {

    private final String claim;
    private final Map<String, String> roleByGroup;
    private final Set<String> otherwise;

    /** @throws Problem {@code governance.sign-on-role-unknown} if the settings name a role that does not exist */
    SignOnRoles(ServerSettings settings, Roles roles) {
        this.claim = settings.text(Setting.OIDC_ROLES_CLAIM);
        this.roleByGroup = pairs(settings.text(Setting.OIDC_ROLES));
        this.otherwise = settings.find(Setting.OIDC_DEFAULT_ROLE).map(Set::of).orElse(Set.of());
        requireKnown(roles);
    }

    private static Map<String, String> pairs(String text) {
        return Arrays.stream(text.split(";"))
                .filter(it -> it.contains("="))
                .collect(Collectors.toMap(
                        it -> it.substring(0, it.lastIndexOf('=')).strip(),
                        it -> it.substring(it.lastIndexOf('=') + 1).strip(),
                        (_, last) -> last));
    }

    private void requireKnown(Roles roles) {
        var known = roles.all().stream().map(Role::code).toList();
        Stream.concat(roleByGroup.values().stream(), otherwise.stream())
                .filter(it -> !known.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new Problem("governance.sign-on-role-unknown", it, String.join(", ", known));
                });
    }

    /** True if the sign-on decides at each sign-in. */
    boolean areGiven() {
        return !roleByGroup.isEmpty();
    }

    /** The roles of somebody the sign-on says this about; the default one if none of their groups has a role. */
    Set<String> of(Map<String, Object> claims) {
        var given = groups(claims)
                .flatMap(it -> Optional.ofNullable(roleByGroup.get(it)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return given.isEmpty() ? otherwise : given;
    }

    /** A list, or one text; found under its name, or by a path of names as in {@code realm_access.roles}. */
    private Stream<String> groups(Map<String, Object> claims) {
        return switch (claims.containsKey(claim) ? claims.get(claim) : at(claims)) {
            case Collection<?> many -> many.stream().map(String::valueOf);
            case String one -> Stream.of(one);
            case null, default -> Stream.of();
        };
    }

    private @Nullable Object at(Map<String, Object> claims) {
        Object found = claims;
        for (var name : claim.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }
}
