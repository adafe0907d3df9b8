package io.hengke.control.allocation;

/**
 * What scarce things are worth at the margin: the shadow prices of budget and capacities, all zero or more.
 */
final class Prices {

    private final double budget;
    private final double[] capacity;

    Prices(double budget, double[] capacity) {
        this.budget = budget;
        this.capacity = capacity.clone();
    }

    static Prices free(int actions) {
        return new Prices(0, new double[actions]);
    }

    double budget() {
        return budget;
    }

    double capacity(int action) {
        return capacity[action];
    }

    /** A price by its position: the actions' capacities, then the budget. */
    double at(int position) {
        return position == capacity.length ? budget : capacity[position];
    }

    Prices with(int position, double price) {
        if (position == capacity.length) {
            return new Prices(price, capacity);
        }
        var prices = new Prices(budget, capacity);
        prices.capacity[position] = price;
        return prices;
    }

    /** What is left of an action at a customer after its cost and the prices of what it uses up. */
    double profit(Action action, int number, long worth) {
        return action.effect() * worth - (1 + budget) * action.cost() - capacity[number];
    }
}
