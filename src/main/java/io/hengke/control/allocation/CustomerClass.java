package io.hengke.control.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Customers who may have the same actions. With prices given, the profit of an action is a line over the value at risk, so
 * the best actions change only where two lines cross or one crosses zero: between those points everybody gets the same,
 * and sums over customers are differences of running totals. So a price is tried without visiting the customers.
 */
final class CustomerClass {

    private final Limits limits;
    private final int[] actions;

    /** Ascending. */
    private final long[] worth;

    /** Sum of the first i. */
    private final double[] running;

    CustomerClass(AtRisk customers, int eligible, Limits limits) {
        this.limits = limits;
        actions = IntStream.range(0, limits.actions().size())
                .filter(it -> (eligible >> it & 1) == 1)
                .toArray();
        worth = IntStream.iterate(customers.size() - 1, it -> it >= 0, it -> it - 1)
                .filter(it -> customers.eligible(it) == eligible)
                .mapToLong(customers::worth)
                .toArray();
        running = new double[worth.length + 1];
        var sum = 0L;
        for (int i = 0; i < worth.length; i++) {
            sum += worth[i];
            running[i + 1] = sum;
        }
    }

    /** Adds what these customers choose at the prices. */
    void addTo(Demand demand, Prices prices) {
        var points = points(prices);
        var from = 0;
        for (int i = 0; i < points.length && from < worth.length; i++) {
            var isLast = i + 1 == points.length;
            var to = isLast ? worth.length : below(points[i + 1]);
            if (to > from) {
                var inside = isLast ? points[i] * 2 + 1 : (points[i] + points[i + 1]) / 2;
                add(demand, prices, best(prices, inside), from, to);
                from = to;
            }
        }
    }

    private void add(Demand demand, Prices prices, List<Integer> chosen, int from, int to) {
        var customers = to - from;
        var total = running[to] - running[from];
        for (var number : chosen) {
            var action = limits.actions().get(number);
            demand.add(
                    number,
                    customers,
                    action.effect() * total
                            - customers * ((1 + prices.budget()) * action.cost() + prices.capacity(number)));
        }
    }

    /** Zero and every value at risk at which the choice may change, ascending. */
    private double[] points(Prices prices) {
        var points = new double[1 + actions.length + actions.length * (actions.length - 1) / 2];
        var size = 1;
        for (int i = 0; i < actions.length; i++) {
            var line = limits.actions().get(actions[i]);
            var level = prices.profit(line, actions[i], 0);
            points[size++] = Math.max(0, -level / line.effect());
            for (int j = 0; j < i; j++) {
                var other = limits.actions().get(actions[j]);
                var steeper = line.effect() - other.effect();
                if (steeper != 0) {
                    points[size++] = Math.max(0, (prices.profit(other, actions[j], 0) - level) / steeper);
                }
            }
        }
        return Arrays.stream(points, 0, size).sorted().toArray();
    }

    /** The most profitable actions at a value at risk, as many as contacts are allowed; ties to the earlier action. */
    private List<Integer> best(Prices prices, double value) {
        return Arrays.stream(actions)
                .boxed()
                .filter(it -> profit(prices, it, value) > 0)
                .sorted((a, b) -> Double.compare(profit(prices, b, value), profit(prices, a, value)))
                .limit(limits.contacts())
                .toList();
    }

    private double profit(Prices prices, int number, double value) {
        return limits.actions().get(number).effect() * value
                + prices.profit(limits.actions().get(number), number, 0);
    }

    /** How many customers have less at risk. */
    private int below(double value) {
        int low = 0;
        int high = worth.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (worth[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
