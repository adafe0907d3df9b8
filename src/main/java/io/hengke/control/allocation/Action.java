package io.hengke.control.allocation;

/**
 * Something that can be done for a customer to keep them.
 *
 * @param cost of doing it once, in minor units; zero or more
 * @param effect part of the value at risk that it saves, above 0 and at most 1
 * @param capacity how often it can be done; {@link Long#MAX_VALUE}: without limit
 */
public record Action(long cost, double effect, long capacity) {

    public Action {
        if (cost < 0 || !(effect > 0 && effect <= 1) || capacity < 0) {
            throw new IllegalArgumentException("Cost %d, effect %s, capacity %d".formatted(cost, effect, capacity));
        }
    }

    boolean isScarce() {
        return capacity < Long.MAX_VALUE;
    }
}
