package io.hengke.feedback;

import io.hengke.statistics.Normal;

/**
 * Two independent scores compared: the difference against √(error₁² + error₂²).
 *
 * @param difference first minus second
 * @param standardError of the difference
 * @param z difference ÷ standard error; not finite where neither score has any spread
 * @param chance of a difference as large if both were the same, two-sided; 1 where there is no difference at all, and
 *     not a number where there is one but no spread to judge it by
 */
public record Comparison(double difference, double standardError, double z, double chance) {

    public static Comparison of(Estimate first, Estimate second) {
        var difference = first.value() - second.value();
        var error = Math.hypot(first.standardError(), second.standardError());
        if (!(error > 0)) {
            return new Comparison(difference, 0, Double.NaN, difference == 0 ? 1 : Double.NaN);
        }
        var z = difference / error;
        return new Comparison(difference, error, z, Normal.twoSided(z));
    }
}
