package io.hengke.value.purchase;

/**
 * Pareto/NBD (Schmittlein, Morrison, Colombo 1987): a customer buys at random at a rate from a gamma distribution (shape
 * r, rate alpha) and stops at a random moment, at a rate from another one (shape s, rate beta).
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements PurchaseModel {

    @Override
    public double logLikelihood(int x, double tx, double age) {
        var value = r * Math.log(alpha) + s * Math.log(beta);
        for (var k = 0; k < x; k++) {
            value += Math.log(r + k);
        }
        return value + new ParetoBracket(r, alpha, s, beta).logarithm(x, tx, age);
    }

    @Override
    public double probabilityAlive(int x, double tx, double age) {
        return Math.exp(-new ParetoBracket(r, alpha, s, beta).logOverAlive(x, tx, age));
    }

    @Override
    public double probabilityAlive(int x, double tx, double age, double[] byLogarithms) {
        var bracket = new ParetoBracket(r, alpha, s, beta);
        var alive = Math.exp(-bracket.logOverAlive(x, tx, age));
        var gradient = bracket.gradientOverAlive(x, age);
        byLogarithms[0] = -alive * r * gradient[0];
        byLogarithms[1] = -alive * alpha * gradient[1];
        byLogarithms[2] = -alive * s * gradient[2];
        byLogarithms[3] = -alive * beta * gradient[3];
        return alive;
    }

    /** (r+x)/(α+T) · (β+T)/(s−1) · [1 − ((β+T)/(β+T+t))^(s−1)], continuous through s = 1. */
    @Override
    public double expectedIfAlive(int x, double age, double period) {
        var log = Math.log1p(period / (beta + age));
        var below = s - 1;
        var lasting = below == 0 ? log : -Math.expm1(-below * log) / below;
        return (r + x) / (alpha + age) * (beta + age) * lasting;
    }

    @Override
    public double rateIfAlive(int x, double age, double later) {
        return (r + x) / (alpha + age) * Math.exp(-s * Math.log1p(later / (beta + age)));
    }

    @Override
    public double timeScale(double age) {
        return beta + age;
    }
}
