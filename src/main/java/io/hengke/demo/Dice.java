package io.hengke.demo;

/**
 * One stream of random numbers, by SplitMix64: any (seed, stream) pair starts an independent one, so each customer's
 * story is the same however many others there are. Logarithms are StrictMath's: the same bits on every machine.
 */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed, long stream) {
        state = mixed(seed + mixed(stream * GOLDEN_GAMMA + 1));
    }

    private static long mixed(long value) {
        long bits = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }

    /** Uniform on [0, 1). */
    double unit() {
        state += GOLDEN_GAMMA;
        return (mixed(state) >>> 11) * 0x1.0p-53;
    }

    /** Uniform on 0 … bound − 1. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Uniform on low … high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T oneOf(T[] items) {
        return items[below(items.length)];
    }

    /** Exponential with mean 1. */
    double exponential() {
        return -StrictMath.log(1 - unit());
    }

    private double gaussian() {
        double radius = StrictMath.sqrt(2 * exponential());
        return radius * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** Gamma with scale 1, by Marsaglia and Tsang's squeeze (2000). */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(1 - unit(), 1 / shape);
        }
        double base = shape - 1.0 / 3;
        double slope = 1 / StrictMath.sqrt(9 * base);
        while (true) {
            double normal = gaussian();
            double root = 1 + slope * normal;
            if (root > 0) {
                double cube = root * root * root;
                if (StrictMath.log(1 - unit())
                        < normal * normal / 2 + base - base * cube + base * StrictMath.log(cube)) {
                    return base * cube;
                }
            }
        }
    }

    /** Gamma with shape 4 and mean 1: the mean of four exponentials, by one logarithm. */
    double gamma4() {
        return -StrictMath.log((1 - unit()) * (1 - unit()) * (1 - unit()) * (1 - unit())) / 4;
    }

    /** A time at which people shop: from 7 to 23 o'clock, most in the evening. */
    int secondOfDay() {
        double later = Math.max(unit(), unit());
        return 7 * 3600 + (int) (later * 16 * 3600);
    }

    double beta(double alpha, double beta) {
        double first = gamma(alpha);
        return first / (first + gamma(beta));
    }

    /** The index of the first cumulative weight above a uniform draw; the last weight is the total. */
    int index(double[] cumulative) {
        double drawn = unit() * cumulative[cumulative.length - 1];
        int index = 0;
        while (cumulative[index] <= drawn) {
            index++;
        }
        return index;
    }
}
