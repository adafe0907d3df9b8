package io.hengke.governance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to give as {@code after} for the next part; null at the end
 * @param total how many there are altogether; null where counting would take too long
 */
record Page<T>(
        List<T> items, @Nullable String next, @Nullable Long total) {

    static final int LONGEST = 200;

    /** A list short enough to be given as a whole. */
    static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, (long) items.size());
    }
}
