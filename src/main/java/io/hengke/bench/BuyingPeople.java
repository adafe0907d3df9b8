package io.hengke.bench;

import java.util.SplittableRandom;

/** Customers drawn from a BG/NBD population (r 0.243, alpha 4.414 weeks, a 0.793, b 2.426), seen for up to a year. */
final class BuyingPeople {

    private static final double RATE_SHAPE = 0.243;
    private static final double RATE_SCALE_DAYS = 4.414 * 7;
    private static final double DROPOUT_A = 0.793;
    private static final double DROPOUT_B = 2.426;

    private final SplittableRandom random;
    private int frequency;
    private int recencyDays;
    private int ageDays;

    BuyingPeople(long seed) {
        random = new SplittableRandom(seed);
    }

    void next() {
        double rate = gamma(RATE_SHAPE) / RATE_SCALE_DAYS;
        double leaving = gamma(DROPOUT_A);
        leaving /= leaving + gamma(DROPOUT_B);
        ageDays = 183 + random.nextInt(183);
        frequency = 0;
        recencyDays = 0;
        double day = 0;
        while (random.nextDouble() >= leaving) {
            day += random.nextExponential() / rate;
            if (day > ageDays) {
                break;
            }
            // purchases of one day count once
            if ((int) Math.ceil(day) > recencyDays) {
                recencyDays = (int) Math.ceil(day);
                frequency++;
            }
        }
        recencyDays = Math.min(recencyDays, ageDays);
    }

    int frequency() {
        return frequency;
    }

    int recencyDays() {
        return recencyDays;
    }

    int ageDays() {
        return ageDays;
    }

    /** Gamma with scale 1, by Marsaglia and Tsang (2000). */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double base = shape - 1.0 / 3;
        while (true) {
            double normal = random.nextGaussian();
            double root = 1 + normal / Math.sqrt(9 * base);
            double cube = root * root * root;
            if (root > 0
                    && Math.log(1 - random.nextDouble())
                            < normal * normal / 2 + base - base * cube + base * Math.log(cube)) {
                return base * cube;
            }
        }
    }
}
