package io.hengke.control.response;

import java.util.List;

/** The best split of a sum over concave envelopes, by bisection of the price of the budget. */
final class EnvelopeSplit {

    private static final int HALVINGS = 300;

    private final List<Envelope> envelopes;
    private final double[] amounts;

    /** @param total between the sums of lower and of upper bounds */
    EnvelopeSplit(List<Envelope> envelopes, double total) {
        this.envelopes = envelopes;
        var low = 0.0;
        var high = envelopes.stream().mapToDouble(Envelope::highestPrice).max().orElse(0);
        for (var i = 0; i < HALVINGS && low < high; i++) {
            var middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (sum(demands(middle)) > total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        amounts = demands(high);
        fill(demands(low), total);
    }

    /** On straight pieces demand jumps: what is left goes to one line after another, up to what it takes just below the price. */
    private void fill(double[] most, double total) {
        var left = total - sum(amounts);
        for (var i = 0; i < amounts.length && left > 0; i++) {
            var more = Math.min(left, Math.max(0, most[i] - amounts[i]));
            amounts[i] += more;
            left -= more;
        }
        // below a price of nothing everybody takes all they may
        for (var i = 0; i < amounts.length && left > 0; i++) {
            var more = Math.min(left, envelopes.get(i).upper() - amounts[i]);
            amounts[i] += more;
            left -= more;
        }
        for (var i = 0; i < amounts.length && left < 0; i++) {
            var less = Math.min(-left, amounts[i] - envelopes.get(i).lower());
            amounts[i] -= less;
            left += less;
        }
    }

    double[] amounts() {
        return amounts;
    }

    /** An upper bound on what any split within the bounds brings. */
    double value() {
        var sum = 0.0;
        for (var i = 0; i < amounts.length; i++) {
            sum += envelopes.get(i).at(amounts[i]);
        }
        return sum;
    }

    private double[] demands(double at) {
        return envelopes.stream().mapToDouble(it -> it.demand(at)).toArray();
    }

    private static double sum(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
