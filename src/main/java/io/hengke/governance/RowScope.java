package io.hengke.governance;

import java.util.Set;

/** Which customers a caller sees: all, or those of some owners. */
public sealed interface RowScope {

    /** Every customer. */
    record All() implements RowScope {}

    /**
     * Customers of these owners only.
     *
     * @param names as they stand in the customers' owner column; empty: no customer at all
     */
    record Owners(Set<String> names) implements RowScope {

        public Owners {
            names = Set.copyOf(names);
        }
    }
}
