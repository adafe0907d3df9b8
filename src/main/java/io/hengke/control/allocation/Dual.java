package io.hengke.control.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Lagrangian dual of the choice: whatever prices are put on budget and capacities, no choice that keeps them can bring
 * more than D(prices) = limits × prices + the profit every customer takes at these prices. The lowest D found is the bound.
 *
 * <p>Source: Geoffrion 1974, "Lagrangean relaxation for integer programming"; the subgradient step is Polyak's (1969).
 */
final class Dual {

    private static final int ROUNDS = 40;
    private static final int HALVINGS = 60;
    private static final int STEPS = 300;
    private static final double STILL = 1e-10;

    private final Limits limits;
    private final List<CustomerClass> classes;
    private final double most;
    private final int[] scarce;

    Dual(AtRisk customers, Limits limits) {
        this.limits = limits;
        classes = Arrays.stream(customers.classes())
                .mapToObj(it -> new CustomerClass(customers, it, limits))
                .toList();
        most = customers.size() == 0 ? 0 : customers.worth(0);
        var actions = limits.actions();
        scarce = IntStream.rangeClosed(0, actions.size())
                .filter(it -> it == actions.size()
                        ? limits.hasBudget()
                        : actions.get(it).isScarce())
                .toArray();
    }

    /** A bound at the prices it was found at. */
    record Bound(Prices prices, double value) {}

    /** Prices one after the other, each set so that what it is for is just not overused; then steps along all of them. */
    Bound solve() {
        var best = at(Prices.free(limits.actions().size()));
        for (int round = 0; round < ROUNDS && scarce.length > 0; round++) {
            var before = best.value();
            var prices = best.prices();
            for (var position : scarce) {
                prices = balanced(prices, position);
                best = better(best, at(prices));
            }
            if (before - best.value() <= STILL * Math.abs(before)) {
                break;
            }
        }
        return best;
    }

    /** Goes on from a bound in steps against the overuse of all at once, aiming at a value known to be possible. */
    Bound refine(Bound start, double possible) {
        var best = start;
        var prices = start.prices();
        for (int step = 0; step < STEPS && best.value() - possible > STILL * Math.abs(possible); step++) {
            var demand = demand(prices);
            var square = 0.0;
            for (var position : scarce) {
                square += Math.pow(limit(position) - demand.used(position), 2);
            }
            if (square == 0) {
                break;
            }
            var length = (bound(prices, demand) - possible) / square;
            for (var position : scarce) {
                var down = limit(position) - demand.used(position);
                prices = prices.with(position, Math.max(0, prices.at(position) - length * down));
            }
            best = better(best, at(prices));
        }
        return best;
    }

    /** The lowest price, to the last bit or so, at which no more is used than there is. */
    private Prices balanced(Prices prices, int position) {
        if (demand(prices.with(position, 0)).used(position) <= limit(position)) {
            return prices.with(position, 0);
        }
        var low = 0.0;
        var high = dearest(position);
        for (int i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (demand(prices.with(position, middle)).used(position) <= limit(position)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return prices.with(position, high);
    }

    /** A price at which nobody wants it any more. */
    private double dearest(int position) {
        if (position < limits.actions().size()) {
            return limits.actions().get(position).effect() * most + 1;
        }
        // an action without cost uses no budget
        return limits.actions().stream()
                        .filter(it -> it.cost() > 0)
                        .mapToDouble(it -> it.effect() * most / it.cost())
                        .max()
                        .orElse(0)
                + 1;
    }

    private Bound at(Prices prices) {
        return new Bound(prices, bound(prices, demand(prices)));
    }

    private double bound(Prices prices, Demand demand) {
        var value = demand.profit();
        for (var position : scarce) {
            value += limit(position) * prices.at(position);
        }
        return value;
    }

    private Demand demand(Prices prices) {
        var demand = new Demand(limits.actions());
        classes.forEach(it -> it.addTo(demand, prices));
        return demand;
    }

    private double limit(int position) {
        return position < limits.actions().size()
                ? limits.actions().get(position).capacity()
                : limits.budget();
    }

    private static Bound better(Bound one, Bound other) {
        return other.value() < one.value() ? other : one;
    }
}
