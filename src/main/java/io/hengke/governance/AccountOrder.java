package io.hengke.governance;

import io.hengke.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which order accounts are listed, and where a page goes on after another. Ties go by login name, in the same direction. */
record AccountOrder(Key key, boolean isDown) {

    private static final String NEVER = "-infinity";

    /** What accounts can be ordered by; whoever has never signed in comes before everybody who has. */
    enum Key {
        LOGIN("lower(login)", "lower(cast(:afterValue as text))"),
        NAME("lower(account.name)", "lower(cast(:afterValue as text))"),
        SIGNED_IN_AT("coalesce(signed_in_at, '-infinity')", "cast(:afterValue as timestamptz)");

        private final String column;
        private final String last;

        Key(String column, String last) {
            this.column = column;
            this.last = last;
        }
    }

    /** @param sort {@code login}, {@code name} or {@code signedInAt}, with {@code -} before it: down */
    static AccountOrder of(String sort) {
        var isDown = sort.startsWith("-");
        return switch (isDown ? sort.substring(1) : sort) {
            case "login" -> new AccountOrder(Key.LOGIN, isDown);
            case "name" -> new AccountOrder(Key.NAME, isDown);
            case "signedInAt" -> new AccountOrder(Key.SIGNED_IN_AT, isDown);
            default -> throw new Problem("governance.unknown-order", sort);
        };
    }

    String sql() {
        var direction = isDown ? "desc" : "asc";
        return "%s %s, lower(login) %s".formatted(key.column, direction, direction);
    }

    /** A condition for the rows after a page's last one; its values go into the map. */
    String after(@Nullable String cursor, Map<String, @Nullable Object> values) {
        if (cursor == null || cursor.isBlank()) {
            return "true";
        }
        var parts = decoded(cursor);
        values.put("afterLogin", parts[0]);
        values.put("afterValue", parts[1]);
        return "(%s, lower(login)) %s (%s, lower(:afterLogin))".formatted(key.column, isDown ? "<" : ">", key.last);
    }

    String cursor(AccountView last) {
        var value = switch (key) {
            case LOGIN -> last.login();
            case NAME -> last.name();
            case SIGNED_IN_AT ->
                last.signedInAt() == null ? NEVER : last.signedInAt().toString();
        };
        var text = last.login() + "|" + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String[] decoded(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            var isTime = key == Key.SIGNED_IN_AT && !parts[1].equals(NEVER);
            return new String[] {parts[0], isTime ? Instant.parse(parts[1]).toString() : parts[1]};
        } catch (RuntimeException _) {
            throw new Problem("governance.cursor-unreadable"); // cut short or made for another order
        }
    }
}
