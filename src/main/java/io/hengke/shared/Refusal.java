package io.hengke.shared;

import java.util.List;

/**
 * Why a figure is withheld, as a text key with its values: the reason and what would be enough.
 *
 * @param code key of {@link Messages}, beginning with the module that refuses
 */
public record Refusal(String code, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String code, Object... arguments) {
        return new Refusal(code, List.of(arguments));
    }

    /** The sentence a user reads. */
    public String in(Language language) {
        return Messages.in(language).text(code, arguments.toArray());
    }
}
