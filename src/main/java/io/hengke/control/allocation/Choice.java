package io.hengke.control.allocation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which customers get which actions, and how far that may be from the best choice there is.
 *
 * <p>{@code bound() − value()} is proven: no choice within the limits brings more than the bound.
 */
public final class Choice {

    private final Limits limits;
    private final int[] chosen;
    private final double value;
    private final double bound;
    private final Prices prices;

    Choice(Limits limits, Greedy greedy, Dual.Bound bound) {
        this.limits = limits;
        this.chosen = greedy.chosen();
        this.value = greedy.value();
        this.bound = Math.max(bound.value(), value);
        this.prices = bound.prices();
    }

    /**
     * Chooses for each customer at most as many actions as contacts are allowed, so that budget and capacities are kept, and the
     * sum over all chosen of effect × value at risk − cost is as large as prices and one pass in their order make it.
     */
    public static Choice of(AtRisk customers, Limits limits) {
        var dual = new Dual(customers, limits);
        var bound = dual.solve();
        var best = Greedy.choose(customers, limits, bound.prices())
                .orBetter(Greedy.choose(
                        customers, limits, Prices.free(limits.actions().size())));
        var refined = dual.refine(bound, best.value());
        return new Choice(limits, best.orBetter(Greedy.choose(customers, limits, refined.prices())), refined);
    }

    /** The actions of a customer: bit i stands for action i. */
    public int actionsOf(int customer) {
        return chosen[customer];
    }

    /** Expected net value of the choice, in minor units. */
    public double value() {
        return value;
    }

    /** What no choice within the limits can exceed, in minor units. */
    public double bound() {
        return bound;
    }

    /** The part of the bound that the choice may have missed, 0 to 1; 0 where nothing can be won. */
    public double gap() {
        return bound > 0 ? (bound - value) / bound : 0;
    }

    /** Net value one more minor unit of budget would bring, about; 0 where budget is not what is short. */
    public double budgetPrice() {
        return prices.budget();
    }

    /** Net value, in minor units, that one more use of an action would bring, about. */
    public List<Double> capacityPrices() {
        return IntStream.range(0, limits.actions().size())
                .mapToObj(prices::capacity)
                .toList();
    }
}
