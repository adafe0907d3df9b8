package io.hengke.value;

import java.util.List;
import java.util.Optional;

/**
 * Why a figure is withheld, as a text key with its values: the reason and what would be enough.
 *
 * @param code key in {@code messages/value_*.properties}
 */
record Refusal(String code, List<Object> arguments) {

    static Refusal of(String code, Object... arguments) {
        return new Refusal(code, List.of(arguments));
    }

    /** Why data with these counts are too thin for a purchase model; empty if they are not. */
    static Optional<Refusal> ofThinData(DataBar bar, long buyers, long days, long repeaters) {
        if (buyers < bar.buyers()) {
            return Optional.of(of("value.refused.buyers", buyers, bar.buyers()));
        }
        if (days < bar.days()) {
            return Optional.of(of("value.refused.days", days, bar.days()));
        }
        if (repeaters < bar.repeaters()) {
            return Optional.of(of("value.refused.repeaters", repeaters, bar.repeaters()));
        }
        return Optional.empty();
    }
}
