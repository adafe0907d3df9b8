package io.hengke.value.purchase;

/**
 * A model of when customers buy and when they silently stop, with known parameters. Times are in one unit, counted from
 * the customer's first purchase: {@code x} repeat purchases, the last at {@code tx}, seen until {@code age}.
 */
public sealed interface PurchaseModel permits BetaGeometric, ParetoNbd {

    /** Log-likelihood of one customer. */
    double logLikelihood(int x, double tx, double age);

    /** Probability that the customer has not stopped by {@code age}; 0 to 1. */
    double probabilityAlive(int x, double tx, double age);

    /** The same, with its derivatives by the logarithms of the parameters. */
    double probabilityAlive(int x, double tx, double age, double[] byLogarithms);

    /** Expected purchases of a customer known to be alive at {@code age} in the next {@code period}. */
    double expectedIfAlive(int x, double age, double period);

    /** Expected purchases per unit of time, {@code later} after {@code age}, of a customer alive at {@code age}. */
    double rateIfAlive(int x, double age, double later);

    /** Over which time {@link #rateIfAlive} changes: the further integral is taken in logarithms of it. */
    double timeScale(double age);

    /** Expected purchases in the {@code period} after {@code age}. */
    default double expectedPurchases(int x, double tx, double age, double period) {
        return probabilityAlive(x, tx, age) * expectedIfAlive(x, age, period);
    }

    /** Expected purchases from the first one, not counted, until {@code age}, of a customer picked at random. */
    default double expectedFromStart(double age) {
        return expectedPurchases(0, 0, 0, age);
    }

    /**
     * Expected purchases of a customer alive at {@code age} in the next {@code period}, each counted with weight
     * exp(−force · time until it): money later is worth less, continuously.
     */
    default double discountedIfAlive(int x, double age, double period, double force) {
        var scale = timeScale(age);
        // with time = scale · (e^w − 1) the rate falls about exponentially in w: smooth for any age and period
        return GaussLegendre.SIXTEEN.integrate(
                w -> {
                    var later = scale * Math.expm1(w);
                    return rateIfAlive(x, age, later) * Math.exp(-force * later) * scale * Math.exp(w);
                },
                0,
                Math.log1p(period / scale));
    }

    /**
     * Discounted expected residual transactions (Fader, Hardie, Lee 2005): all purchases after {@code age}, without a horizon, each
     * counted with weight exp(−force · time until it).
     *
     * @param force above 0
     */
    default double discountedResidual(int x, double tx, double age, double force) {
        var scale = timeScale(age);
        var sum = 0.0;
        var end = Math.log1p(40 / (force * scale)); // what comes later weighs less than 1e-17
        var panels = (int) Math.ceil(2 * end);
        for (var panel = 0; panel < panels; panel++) {
            sum += GaussLegendre.SIXTEEN.integrate(
                    w -> {
                        var later = scale * Math.expm1(w);
                        return rateIfAlive(x, age, later) * Math.exp(-force * later) * scale * Math.exp(w);
                    },
                    end * panel / panels,
                    end * (panel + 1) / panels);
        }
        return probabilityAlive(x, tx, age) * sum;
    }
}
