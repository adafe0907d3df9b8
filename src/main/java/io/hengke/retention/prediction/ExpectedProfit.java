package io.hengke.retention.prediction;

import org.hipparchus.special.Beta;

/**
 * Expected maximum profit of a churn campaign, EMPC (Verbraken, Verbeke, Baesens 2013: "A novel profit maximizing metric for
 * measuring classification performance of customer churn prediction models").
 *
 * <p>Contacting the share of customers above a threshold earns CLV · ((γ(1−δ) − φ) · π₀F₀ − (δ+φ) · π₁F₁) a customer, where
 * π₀, F₀ are the leavers and the part of them contacted, π₁, F₁ the stayers, δ = d/CLV and φ = f/CLV. The share γ of
 * contacted leavers who accept is not known: it follows a beta distribution, and for each γ the best threshold lies on the
 * convex hull of the ROC curve. The integral over γ is exact, by incomplete beta functions.
 *
 * @param alpha first shape of γ's distribution
 * @param beta second shape
 * @param lifetimeValue CLV, of a customer kept
 * @param incentive d, the cost of the offer to those who accept
 * @param contact f, the cost of contacting one customer
 */
public record ExpectedProfit(double alpha, double beta, double lifetimeValue, double incentive, double contact) {

    /** The paper's own: γ ~ beta(6, 14), CLV 200, d 10, f 1. */
    public static final ExpectedProfit PUBLISHED = new ExpectedProfit(6, 14, 200, 10, 1);

    public ExpectedProfit {
        if (!(alpha > 0 && beta > 0 && incentive >= 0 && contact >= 0 && incentive < lifetimeValue)) {
            throw new IllegalArgumentException("Not a campaign: " + alpha + ", " + beta + ", " + lifetimeValue);
        }
    }

    /**
     * @param perCustomer in the unit of the parameters
     * @param contacted share of all customers that is contacted
     */
    public record Profit(double perCustomer, double contacted) {}

    /** Over the distribution of γ: EMPC and the share that it contacts. */
    public Profit expected(Ranking ranking) {
        var hull = ranking.convexHull();
        var profit = 0.0;
        var contacted = 0.0;
        var from = 0.0;
        for (var i = 0; i < hull.size(); i++) {
            var to = i + 1 < hull.size() ? worthwhileFrom(hull.get(i), hull.get(i + 1), ranking.baseRate()) : 1.0;
            if (to > from) {
                var chance = cumulative(to, 0) - cumulative(from, 0);
                var mean = alpha / (alpha + beta) * (cumulative(to, 1) - cumulative(from, 1));
                profit += profit(hull.get(i), ranking.baseRate(), mean, chance);
                contacted += contacted(hull.get(i), ranking.baseRate()) * chance;
                from = to;
            }
        }
        return new Profit(profit, contacted);
    }

    /** With γ at its mean: the maximum profit MP and the share that it contacts. */
    public Profit atMeanAcceptance(Ranking ranking) {
        var best = new Profit(0, 0);
        for (var point : ranking.convexHull()) {
            var profit = profit(point, ranking.baseRate(), alpha / (alpha + beta), 1);
            if (profit > best.perCustomer) {
                best = new Profit(profit, contacted(point, ranking.baseRate()));
            }
        }
        return best;
    }

    /** The acceptance from which on the next point of the hull earns more; above 1 where it never does. */
    private double worthwhileFrom(Ranking.Point here, Ranking.Point next, double baseRate) {
        var leavers = baseRate * (next.leavers() - here.leavers());
        var stayers = (1 - baseRate) * (next.stayers() - here.stayers());
        var delta = incentive / lifetimeValue;
        var phi = contact / lifetimeValue;
        return leavers <= 0 ? 1 : Math.min(1, ((delta + phi) * stayers / leavers + phi) / (1 - delta));
    }

    /**
     * @param mean integral of γ over the acceptances looked at
     * @param chance of those acceptances
     */
    private double profit(Ranking.Point point, double baseRate, double mean, double chance) {
        var delta = incentive / lifetimeValue;
        var phi = contact / lifetimeValue;
        return lifetimeValue
                * ((mean * (1 - delta) - phi * chance) * baseRate * point.leavers()
                        - (delta + phi) * chance * (1 - baseRate) * point.stayers());
    }

    private static double contacted(Ranking.Point point, double baseRate) {
        return baseRate * point.leavers() + (1 - baseRate) * point.stayers();
    }

    /** Of γ's distribution with the first shape raised; {@code γ · density} integrates to that times the mean. */
    private double cumulative(double gamma, int raised) {
        return gamma <= 0 ? 0 : gamma >= 1 ? 1 : Beta.regularizedBeta(gamma, alpha + raised, beta);
    }
}
