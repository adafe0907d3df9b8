package io.hengke.value.purchase;

import java.util.Arrays;

/**
 * The part of the Pareto/NBD likelihood that mixes the two fates of a customer, with its gradient:
 * (α+T)^−(r+x) (β+T)^−s + ∫ s (β+y)^−(s+1) (α+y)^−(r+x) dy, y from tx to T.
 *
 * <p>The integral is a difference of two hypergeometric functions 2F1(1, ·; r+s+x+1; z), whose terms are all positive and
 * shrink faster than z^k. Where z is close to 1 (alpha and beta far apart, tx small) it is integrated numerically, in
 * ln(min(α, β) + y), which makes the integrand smooth. Not for use by several threads at once.
 */
final class ParetoBracket {

    private static final double SLOW_SERIES = 0.75;

    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;

    /** Derivatives of the last logarithm by r, alpha, s and beta. */
    final double[] gradient = new double[4];

    private final double[] atRecency = new double[5];
    private final double[] atAge = new double[5];

    ParetoBracket(double r, double alpha, double s, double beta) {
        this.r = r;
        this.alpha = alpha;
        this.s = s;
        this.beta = beta;
    }

    double logarithm(int x, double tx, double age) {
        return logOverAlive(x, tx, age) - (r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
    }

    /** Logarithm of the bracket over its first term, so minus the logarithm of the probability of being alive. */
    double logOverAlive(int x, double tx, double age) {
        var shape = r + x;
        var logRecencyA = Math.log(alpha + tx);
        var logRecencyB = Math.log(beta + tx);
        var rise = shape * Math.log1p((age - tx) / (alpha + tx)) + s * Math.log1p((age - tx) / (beta + tx));
        var alive = Math.exp(-rise); // first term over its value at tx
        // gradient of the logarithm of the first term, at tx and its change from tx to age
        gradient[0] = -logRecencyA;
        gradient[1] = -shape / (alpha + tx);
        gradient[2] = -logRecencyB;
        gradient[3] = -s / (beta + tx);
        var change = new double[] {
            -Math.log1p((age - tx) / (alpha + tx)),
            shape * (age - tx) / ((alpha + tx) * (alpha + age)),
            -Math.log1p((age - tx) / (beta + tx)),
            s * (age - tx) / ((beta + tx) * (beta + age))
        };
        var gone = Math.abs(alpha - beta) <= SLOW_SERIES * (Math.max(alpha, beta) + tx)
                ? bySeries(shape, tx, age, alive, change)
                : byQuadrature(shape, tx, age);
        var sum = alive + gone;
        for (var i = 0; i < 4; i++) {
            gradient[i] += (alive * change[i] + atRecency[i]) / sum;
        }
        return rise + Math.log(sum);
    }

    /** The integral over the first term at tx; its gradient goes into {@link #atRecency}. */
    private double bySeries(double shape, double tx, double age, double alive, double[] change) {
        var factor = s / (shape + s);
        var before = series(shape, tx, atRecency);
        var after = series(shape, age, atAge);
        var difference = before - alive * after;
        var byR = -1 / (shape + s);
        var byS = 1 / s - 1 / (shape + s);
        for (var i = 0; i < 4; i++) {
            var byFactor = i == 0 ? byR : i == 2 ? byS : 0;
            atRecency[i] = factor * (byFactor * difference + atRecency[i] - alive * (change[i] * after + atAge[i]));
        }
        return factor * difference;
    }

    /** The series at one time; its derivatives by r, alpha, s and beta go into {@code by}. */
    private double series(double shape, double time, double[] by) {
        var c = shape + s + 1;
        var a = alpha + time;
        var b = beta + time;
        if (alpha >= beta) {
            var sum = sum(shape, c, (alpha - beta) / a, by);
            var byB = by[0];
            var byC = by[1];
            var byZ = by[2];
            by[0] = byB + byC;
            by[1] = byZ * b / (a * a);
            by[2] = byC;
            by[3] = -byZ / a;
            return sum;
        }
        var sum = sum(s + 1, c, (beta - alpha) / b, by);
        var byB = by[0];
        var byC = by[1];
        var byZ = by[2];
        var ratio = a / b;
        by[0] = ratio * byC;
        by[1] = (sum - ratio * byZ) / b;
        by[2] = ratio * (byB + byC);
        by[3] = ratio / b * (byZ * ratio - sum);
        return ratio * sum;
    }

    /** 2F1(1, b; c; z) = Σ (b)_k/(c)_k z^k with its derivatives by b, c and z. */
    private static double sum(double b, double c, double z, double[] by) {
        var term = 1.0;
        var sum = 1.0;
        var logSlopeB = 0.0;
        var logSlopeC = 0.0;
        var byB = 0.0;
        var byC = 0.0;
        var byZ = 0.0;
        for (var k = 0; term > 1e-17 * sum * (1 - z); k++) {
            var overC = 1 / (c + k);
            logSlopeB += 1 / (b + k);
            logSlopeC += overC;
            var slope = term * (b + k) * overC;
            term = slope * z;
            sum += term;
            byB += term * logSlopeB;
            byC -= term * logSlopeC;
            byZ += (k + 1) * slope;
        }
        by[0] = byB;
        by[1] = byC;
        by[2] = byZ;
        return sum;
    }

    /** The same integral in panels short enough for 16 nodes each. */
    private double byQuadrature(double shape, double tx, double age) {
        var least = Math.min(alpha, beta);
        var panel = Math.min(1, 6 / (shape + s));
        var from = Math.log(least + tx);
        var to = Math.log(least + age);
        var panels = (int) Math.ceil((to - from) / panel);
        Arrays.fill(atRecency, 0);
        var integral = 0.0;
        var rule = GaussLegendre.SIXTEEN;
        for (var i = 0; i < panels; i++) {
            var start = from + (to - from) * i / panels;
            var width = (to - from) / panels;
            var before = integral;
            for (var node = 0; node < rule.nodes.length; node++) {
                var time = Math.exp(start + width * rule.nodes[node]) - least;
                var since = time - tx;
                var fallA = Math.log1p(since / (alpha + tx));
                var fallB = Math.log1p(since / (beta + tx));
                var value = rule.weights[node]
                        * width
                        * (time + least)
                        * s
                        / (beta + time)
                        * Math.exp(-shape * fallA - s * fallB);
                integral += value;
                atRecency[0] -= value * fallA;
                atRecency[1] += value * shape * since / ((alpha + tx) * (alpha + time));
                atRecency[2] += value * (1 / s - fallB);
                atRecency[3] += value * (s * since / ((beta + tx) * (beta + time)) - 1 / (beta + time));
            }
            if (integral - before <= 1e-18 * integral) {
                break;
            }
        }
        return integral;
    }
}
