package io.hengke.feedback;

import java.util.Arrays;

/**
 * Weights that make respondents look like everybody asked, attribute by attribute (raking: Deming, Stephan 1940; bounded
 * as in Izrael, Battaglia, Frankel 2009).
 *
 * <p>Respondents with the same attributes are one cell and share a weight. Each attribute in turn scales its categories to
 * the population's shares, until all agree; weights are kept between 1/{@link #BOUND} and {@link #BOUND} times their mean,
 * at the price of margins that agree only nearly: {@link #largestGap} says how nearly.
 */
public final class Raking {

    /** A weight is at most this many times the mean weight, and at least its inverse. */
    public static final double BOUND = 4;

    private static final int ROUNDS = 200;
    private static final double AGREED = 1e-10;

    private final int[][] categories;
    private final double[] respondents;
    private final double[][] shares;
    private final double[] weights;

    private Raking(int[][] categories, double[] respondents, double[][] shares) {
        this.categories = categories;
        this.respondents = respondents;
        this.shares = shares;
        this.weights = new double[respondents.length];
        Arrays.fill(weights, 1);
    }

    /**
     * @param categories for each cell, its category of each attribute
     * @param respondents in each cell, zero or more, not all zero
     * @param population in each cell, zero or more
     */
    public static Raking of(int[][] categories, double[] respondents, double[] population) {
        var attributes = categories[0].length;
        var shares = new double[attributes][];
        for (var attribute = 0; attribute < attributes; attribute++) {
            shares[attribute] = shares(categories, respondents, population, attribute);
        }
        var raking = new Raking(categories, respondents, shares);
        for (var round = 0; round < ROUNDS && raking.largestGap() > AGREED; round++) {
            for (var attribute = 0; attribute < attributes; attribute++) {
                raking.scale(attribute);
            }
            raking.bound();
        }
        return raking;
    }

    /** Shares of the population, among the categories that have a respondent at all. */
    private static double[] shares(int[][] categories, double[] respondents, double[] population, int attribute) {
        var size = 1
                + Arrays.stream(categories).mapToInt(it -> it[attribute]).max().orElse(0);
        var people = new double[size];
        var answered = new double[size];
        for (var cell = 0; cell < categories.length; cell++) {
            people[categories[cell][attribute]] += population[cell];
            answered[categories[cell][attribute]] += respondents[cell];
        }
        var reached = 0.0;
        for (var category = 0; category < size; category++) {
            people[category] = answered[category] > 0 ? people[category] : 0;
            reached += people[category];
        }
        for (var category = 0; category < size; category++) {
            people[category] /= reached;
        }
        return people;
    }

    /** The weight of each respondent of a cell; their mean over respondents is 1. */
    public double weight(int cell) {
        return weights[cell];
    }

    /** The largest difference between a category's weighted share of respondents and its share of the population. */
    public double largestGap() {
        var largest = 0.0;
        for (var attribute = 0; attribute < shares.length; attribute++) {
            var held = held(attribute);
            var total = Arrays.stream(held).sum();
            for (var category = 0; category < held.length; category++) {
                largest = Math.max(largest, Math.abs(held[category] / total - shares[attribute][category]));
            }
        }
        return largest;
    }

    /** Kish 1965: n · Σw² ÷ (Σw)², by which weighting multiplies the variance. */
    public double designEffect() {
        var answers = 0.0;
        var sum = 0.0;
        var squares = 0.0;
        for (var cell = 0; cell < weights.length; cell++) {
            answers += respondents[cell];
            sum += respondents[cell] * weights[cell];
            squares += respondents[cell] * weights[cell] * weights[cell];
        }
        return answers * squares / (sum * sum);
    }

    private double[] held(int attribute) {
        var held = new double[shares[attribute].length];
        for (var cell = 0; cell < weights.length; cell++) {
            held[categories[cell][attribute]] += respondents[cell] * weights[cell];
        }
        return held;
    }

    private void scale(int attribute) {
        var held = held(attribute);
        var total = Arrays.stream(held).sum();
        for (var cell = 0; cell < weights.length; cell++) {
            var category = categories[cell][attribute];
            if (held[category] > 0) {
                weights[cell] *= shares[attribute][category] * total / held[category];
            }
        }
    }

    private void bound() {
        var answers = Arrays.stream(respondents).sum();
        var sum = 0.0;
        for (var cell = 0; cell < weights.length; cell++) {
            sum += respondents[cell] * weights[cell];
        }
        var mean = sum / answers;
        var bounded = 0.0;
        for (var cell = 0; cell < weights.length; cell++) {
            weights[cell] = Math.clamp(weights[cell] / mean, 1 / BOUND, BOUND);
            bounded += respondents[cell] * weights[cell];
        }
        for (var cell = 0; cell < weights.length; cell++) {
            weights[cell] *= answers / bounded;
        }
    }
}
