package io.hengke.control.allocation;

import java.util.List;

/** What all customers together would choose at given prices, and what that leaves after paying them. */
final class Demand {

    private final List<Action> actions;
    private final long[] uses;
    private double profit;

    Demand(List<Action> actions) {
        this.actions = actions;
        this.uses = new long[actions.size()];
    }

    void add(int action, long customers, double gained) {
        uses[action] += customers;
        profit += gained;
    }

    double profit() {
        return profit;
    }

    /** What is used of a scarce thing: an action's capacity by its number, then the budget. */
    double used(int position) {
        if (position < uses.length) {
            return uses[position];
        }
        var spent = 0.0;
        for (int i = 0; i < uses.length; i++) {
            spent += (double) uses[i] * actions.get(i).cost();
        }
        return spent;
    }
}
