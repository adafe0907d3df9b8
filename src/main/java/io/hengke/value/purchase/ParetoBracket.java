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

    private final double[] change = new double[4];
    private final double[] atRecency = new double[4];

    // what depends on x and T alone is kept: rows come ordered by them, and many share both
    private final double[] atAge = new double[4];
    private double seriesAtAge;
    private double seriesShape = Double.NaN;
    private double seriesAge = Double.NaN;
    private double logsAge = Double.NaN;
    private double logAgeA;
    private double logAgeB;

    ParetoBracket(double r, double alpha, double s, double beta) {
        this.r = r;
        this.alpha = alpha;
        this.s = s;
        this.beta = beta;
    }

    double logarithm(int x, double tx, double age) {
        return logOverAlive(x, tx, age) - (r + x) * logAgeA - s * logAgeB;
    }

    /** Logarithm of the bracket over its first term, so minus the logarithm of the probability of being alive. */
    double logOverAlive(int x, double tx, double age) {
        var shape = r + x;
        if (age != logsAge) {
            logsAge = age;
            logAgeA = Math.log(alpha + age);
            logAgeB = Math.log(beta + age);
        }
        var riseA = logAgeA - Math.log(alpha + tx);
        var riseB = logAgeB - Math.log(beta + tx);
        var rise = shape * riseA + s * riseB;
        var alive = Math.exp(-rise); // first term over its value at tx
        // derivatives of the logarithm of the first term: how they change from tx to age
        change[0] = -riseA;
        change[1] = shape * (age - tx) / ((alpha + tx) * (alpha + age));
        change[2] = -riseB;
        change[3] = s * (age - tx) / ((beta + tx) * (beta + age));
        var gone = Math.abs(alpha - beta) <= SLOW_SERIES * (Math.max(alpha, beta) + tx)
                ? bySeries(shape, tx, age, alive)
                : byQuadrature(shape, tx, age);
        var sum = alive + gone;
        gradient[0] = (alive * change[0] + atRecency[0]) / sum + riseA - logAgeA;
        gradient[1] = (alive * change[1] + atRecency[1]) / sum - shape / (alpha + tx);
        gradient[2] = (alive * change[2] + atRecency[2]) / sum + riseB - logAgeB;
        gradient[3] = (alive * change[3] + atRecency[3]) / sum - s / (beta + tx);
        return rise + Math.log(sum);
    }

    /** Derivatives of the last {@link #logOverAlive} by r, alpha, s and beta. */
    double[] gradientOverAlive(int x, double age) {
        return new double[] {
            gradient[0] + logAgeA,
            gradient[1] + (r + x) / (alpha + age),
            gradient[2] + logAgeB,
            gradient[3] + s / (beta + age)
        };
    }

    /** The integral over the first term at tx; its gradient goes into {@link #atRecency}. */
    private double bySeries(double shape, double tx, double age, double alive) {
        var factor = s / (shape + s);
        var before = series(shape, tx, atRecency);
        if (shape != seriesShape || age != seriesAge) {
            seriesShape = shape;
            seriesAge = age;
            seriesAtAge = series(shape, age, atAge);
        }
        var after = seriesAtAge;
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
        for (var k = 0; term > 1e-16 * sum * (1 - z); k++) {
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
        var from = Math.log(least + tx);
        var to = Math.log(least + age);
        // the integrand falls fastest at the end: nowhere by more than e^-6 within a panel
        var steepest = shape * (least + age) / (alpha + age) + s * (least + age) / (beta + age);
        var panels = (int) Math.ceil((to - from) * Math.max(1, steepest / 6));
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
