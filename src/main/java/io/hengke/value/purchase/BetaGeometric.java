package io.hengke.value.purchase;

/**
 * BG/NBD (Fader, Hardie, Lee 2005) and MBG/NBD (Batislam, Denizel, Filiztekin 2007): a customer buys at random at a rate
 * from a gamma distribution (shape r, rate alpha) and stops after a purchase with a probability from a beta distribution
 * (a, b). In MBG/NBD that may happen after the first purchase too; BG/NBD holds every one-time buyer for alive.
 */
public record BetaGeometric(Kind kind, double r, double alpha, double a, double b) implements PurchaseModel {

    /** Below this second parameter the transformed series alternates and cancels; a positive one is summed instead. */
    private static final double CANCELLING = -8;

    /** Below this logarithm of a power of 1 − z, the closed form is a tiny number times a huge one. */
    private static final double UNDERFLOWING = -300;

    /** After which purchases a customer may stop. */
    public enum Kind {
        /** After each repeat purchase. */
        BG,
        /** After each purchase, the first included. */
        MBG
    }

    @Override
    public double logLikelihood(int x, double tx, double age) {
        var value = r * Math.log(alpha);
        for (var k = 0; k < x; k++) {
            value += Math.log(r + k) + Math.log((b + k) / (a + b + k));
        }
        var buying = -(r + x) * Math.log(alpha + age) + (kind == Kind.BG ? 0 : Math.log((b + x) / (a + b + x)));
        return value + buying + Math.log1p(oddsStopped(x, tx, age));
    }

    @Override
    public double probabilityAlive(int x, double tx, double age) {
        return 1 / (1 + oddsStopped(x, tx, age));
    }

    @Override
    public double probabilityAlive(int x, double tx, double age, double[] byLogarithms) {
        var alive = probabilityAlive(x, tx, age);
        var byLogOdds = -alive * (1 - alive);
        byLogarithms[0] = byLogOdds * r * Math.log1p((age - tx) / (alpha + tx));
        byLogarithms[1] = -byLogOdds * alpha * (r + x) * (age - tx) / ((alpha + tx) * (alpha + age));
        byLogarithms[2] = byLogOdds;
        byLogarithms[3] = -byLogOdds * b / (kind == Kind.BG ? b + Math.max(x - 1, 0) : b + x);
        return alive;
    }

    /** Odds of having stopped: a power of (α+T)/(α+tx), taken in logarithms, so that it may be as large as it likes. */
    private double oddsStopped(int x, double tx, double age) {
        if (kind == Kind.BG && x == 0) {
            return 0;
        }
        var chance = a / (kind == Kind.BG ? b + x - 1 : b + x);
        return Math.exp(Math.log(chance) + (r + x) * Math.log1p((age - tx) / (alpha + tx)));
    }

    /** Second parameter of the stopping probability's distribution, given that the customer is alive. */
    private double survivals(int x) {
        return kind == Kind.BG ? b + x : b + x + 1;
    }

    /**
     * C/(a−1) · [1 − (1−z)^(a−1) · 2F1(B, a−1; C; z)], z = t/(α+T+t), with a−1 divided out of the bracket term by term:
     * the value is continuous through a = 1 and nothing overflows for any x.
     */
    @Override
    public double expectedIfAlive(int x, double age, double period) {
        var c = a + survivals(x) - 1;
        var second = c - (r + x);
        var below = a - 1;
        var logRest = -Math.log1p(period / (alpha + age)); // ln(1 − z)
        if (second < CANCELLING || below * logRest < UNDERFLOWING) {
            return discountedIfAlive(x, age, period, 0);
        }
        var z = period / (alpha + age + period);
        var first = below == 0 ? -logRest : -Math.expm1(below * logRest) / below;
        return c * (first - Math.exp(below * logRest) * Hypergeometric.sumBeyondOneOverA(below, second, c, z));
    }

    /** (r+x)/(α+T) · E[(1 + p·v)^−(r+x+1)] over the stopping probability p, v = later/(α+T). */
    @Override
    public double rateIfAlive(int x, double age, double later) {
        var shape = r + x;
        var v = later / (alpha + age);
        var z = later / (alpha + age + later);
        var c = a + survivals(x);
        var second = c - shape - 1;
        var logMean = second < CANCELLING
                ? Hypergeometric.logSum(shape + 1, survivals(x), c, z) - (shape + 1) * Math.log1p(v)
                : Hypergeometric.logSum(a, second, c, z) - a * Math.log1p(v);
        return shape / (alpha + age) * Math.exp(logMean);
    }

    @Override
    public double timeScale(double age) {
        return alpha + age;
    }

    /**
     * Probability that a customer picked at random makes exactly {@code x} repeat purchases in the {@code period} after the first
     * one (Fader, Hardie, Lee 2005, eq. 8). The tail is summed instead of taken from 1, so that small probabilities keep their digits.
     */
    public double probabilityOf(int x, double period) {
        var chances = x + (kind == Kind.BG ? 0 : 1); // purchases after which the customer might have stopped
        var kept = 1.0;
        for (var k = 0; k < chances - 1; k++) {
            kept *= (b + k) / (a + b + k);
        }
        var last = a + b + chances - 1;
        var tail = new NegativeBinomial(r, period / (alpha + period));
        var stays = chances == 0 ? 1 : kept * (b + chances - 1) / last;
        var stops = chances == 0 ? 0 : kept * a / last;
        return stays * tail.probability(x) + stops * tail.atLeast(x);
    }
}
