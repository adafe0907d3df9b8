package io.hengke.ledger;

import io.hengke.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which order lines are listed, and where a page goes on after another. Ties go by id, in the same direction. */
record LineOrder(Key key, boolean isDown) {

    /** What lines can be ordered by. */
    enum Key {
        POSTED_ON("posted_on", "date"),
        AMOUNT_MINOR("amount_minor", "bigint"),
        ENTERED_AT("id", "bigint");

        private final String column;
        private final String type;

        Key(String column, String type) {
            this.column = column;
            this.type = type;
        }
    }

    /** @param sort {@code postedOn}, {@code amountMinor} or {@code enteredAt}, with {@code -} before it: down */
    static LineOrder of(@Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return new LineOrder(Key.POSTED_ON, true);
        }
        var isDown = sort.startsWith("-");
        return switch (isDown ? sort.substring(1) : sort) {
            case "postedOn" -> new LineOrder(Key.POSTED_ON, isDown);
            case "amountMinor" -> new LineOrder(Key.AMOUNT_MINOR, isDown);
            case "enteredAt" -> new LineOrder(Key.ENTERED_AT, isDown);
            default -> throw new Problem("ledger.unknown-order", sort);
        };
    }

    String sql() {
        var direction = isDown ? "desc" : "asc";
        return "%s %s, id %s".formatted(key.column, direction, direction);
    }

    /** A condition for the rows after a page's last one; its values go into the map. */
    String after(@Nullable String cursor, Map<String, Object> values) {
        if (cursor == null || cursor.isBlank()) {
            return "true";
        }
        var parts = decoded(cursor);
        values.put("afterValue", parts[0]);
        values.put("afterId", Long.parseLong(parts[1]));
        return "(%s, id) %s (cast(:afterValue as %s), :afterId)".formatted(key.column, isDown ? "<" : ">", key.type);
    }

    String cursor(CostLine last) {
        var value = switch (key) {
            case POSTED_ON -> last.entry().postedOn().toString();
            case AMOUNT_MINOR -> Long.toString(last.entry().amountMinor());
            case ENTERED_AT -> Long.toString(last.id());
        };
        var text = value + "|" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String[] decoded(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            var value = key == Key.POSTED_ON
                    ? LocalDate.parse(parts[0]).toString()
                    : Long.toString(Long.parseLong(parts[0]));
            return new String[] {value, Long.toString(Long.parseLong(parts[1]))};
        } catch (RuntimeException _) {
            throw new Problem("ledger.cursor-unreadable"); // cut short or made for another order
        }
    }
}
