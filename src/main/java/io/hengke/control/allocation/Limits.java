package io.hengke.control.allocation;

import java.util.List;

/**
 * What can be done in all.
 *
 * @param actions at most 20
 * @param budget for all of them together, in minor units; {@link Long#MAX_VALUE}: without limit
 * @param contacts most actions for one customer, 1 or more
 */
public record Limits(List<Action> actions, long budget, int contacts) {

    private static final int MOST_ACTIONS = 20;

    public Limits {
        actions = List.copyOf(actions);
        if (actions.size() > MOST_ACTIONS || budget < 0 || contacts < 1) {
            throw new IllegalArgumentException(
                    "%d actions, budget %d, contacts %d".formatted(actions.size(), budget, contacts));
        }
    }

    boolean hasBudget() {
        return budget < Long.MAX_VALUE;
    }
}
