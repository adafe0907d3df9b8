package io.hengke.value.purchase;

import java.util.SplittableRandom;

/** Random numbers for simulated customers, from a given seed. */
final class Simulated {

    private Simulated() {}

    /** Marsaglia and Tsang's method, with the usual boost below shape 1. */
    static double gamma(SplittableRandom random, double shape) {
        var d = shape + 1 - 1 / 3.0;
        while (true) {
            var normal = random.nextGaussian();
            var cube = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            var u = 1 - random.nextDouble();
            if (cube > 0 && Math.log(u) < normal * normal / 2 + d - d * cube + d * Math.log(cube)) {
                return d * cube * Math.pow(1 - random.nextDouble(), 1 / shape);
            }
        }
    }

    static double beta(SplittableRandom random, double a, double b) {
        var first = gamma(random, a);
        return first / (first + gamma(random, b));
    }
}
