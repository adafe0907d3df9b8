package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.RowScope;
import java.util.TreeSet;

/** The one place that says which customers a caller sees. Every query over customers has this condition in it. */
final class Visible {

    private Visible() {}

    /** A condition on the table {@code customer}. */
    static Condition to(Caller caller) {
        return switch (caller.scope()) {
            case RowScope.All _ -> Condition.NONE;
            case RowScope.Owners(var names) -> Condition.in("owner", new TreeSet<>(names));
        };
    }
}
