package io.hengke.control.allocation;

import java.util.List;

/**
 * A choice within the limits, made in one pass over the customers, most at risk first: each takes the most profitable
 * actions at the prices as long as there is any left; a second pass gives out what the prices were too dear for.
 */
final class Greedy {

    private final AtRisk customers;
    private final Limits limits;
    private final List<Action> actions;
    private final Prices prices;
    private final int[] chosen;
    private final long[] left;
    private long budget;
    private double value;

    private Greedy(AtRisk customers, Limits limits, Prices prices) {
        this.customers = customers;
        this.limits = limits;
        this.actions = limits.actions();
        this.prices = prices;
        chosen = new int[customers.size()];
        left = actions.stream().mapToLong(Action::capacity).toArray();
        budget = limits.budget();
    }

    static Greedy choose(AtRisk customers, Limits limits, Prices prices) {
        var greedy = new Greedy(customers, limits, prices);
        greedy.pass(false);
        greedy.pass(true);
        return greedy;
    }

    int[] chosen() {
        return chosen;
    }

    double value() {
        return value;
    }

    Greedy orBetter(Greedy other) {
        return other.value > value ? other : this;
    }

    /** @param isRest whether actions count that bring something, but less than the prices */
    private void pass(boolean isRest) {
        for (int customer = 0; customer < chosen.length; customer++) {
            var worth = customers.worth(customer);
            for (int contact = Integer.bitCount(chosen[customer]); contact < limits.contacts(); contact++) {
                var action = best(customer, worth, isRest);
                if (action < 0) {
                    break;
                }
                take(customer, worth, action);
            }
        }
    }

    private int best(int customer, long worth, boolean isRest) {
        var open = customers.eligible(customer) & ~chosen[customer];
        var best = -1;
        var most = isRest ? Double.NEGATIVE_INFINITY : 0;
        for (int i = 0; i < actions.size(); i++) {
            var action = actions.get(i);
            if ((open >> i & 1) == 1
                    && left[i] > 0
                    && action.cost() <= budget
                    && action.effect() * worth - action.cost() > 0) {
                var profit = prices.profit(action, i, worth);
                if (profit > most) {
                    most = profit;
                    best = i;
                }
            }
        }
        return best;
    }

    private void take(int customer, long worth, int number) {
        var action = actions.get(number);
        chosen[customer] |= 1 << number;
        left[number] -= action.isScarce() ? 1 : 0;
        budget -= limits.hasBudget() ? action.cost() : 0;
        value += action.effect() * worth - action.cost();
    }
}
