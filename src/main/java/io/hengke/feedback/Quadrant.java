package io.hengke.feedback;

import java.util.Locale;

/** What to do about a driver question, by how much it matters and how well it is met. */
enum Quadrant {
    /** Matters, and is not met well. */
    FIX_FIRST,
    /** Matters, and is met well. */
    KEEP_UP,
    /** Matters little, and is met well. */
    ENOUGH,
    /** Matters little, and is not met well. */
    LATER;

    static Quadrant of(boolean isImportant, boolean isMet) {
        return isImportant ? (isMet ? KEEP_UP : FIX_FIRST) : (isMet ? ENOUGH : LATER);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
