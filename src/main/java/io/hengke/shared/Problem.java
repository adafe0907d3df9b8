package io.hengke.shared;

import java.util.List;

/**
 * Something the user can mend: a wrong file, setting or command. Any other exception is a fault of ours.
 *
 * <p>The text is looked up by the code when it is shown, in the reader's language, so a problem itself holds none.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /**
     * @param code stable, {@code <module>.<what-is-wrong>}; its text is in {@code messages/<module>_<language>.properties}
     * @param arguments values for the text's placeholders, in order
     */
    public Problem(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    /** Values for the text's placeholders, in order. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The sentence a user reads: what is wrong, where, and what to do. */
    public String in(Language language) {
        return Messages.in(language).text(code, arguments.toArray());
    }
}
