package io.hengke.engagement.experiment;

import io.hengke.statistics.Normal;

/**
 * How many customers each of two equal arms needs (Fleiss, Levin, Paik 2003, chapter 4), before rounding up.
 *
 * @param significance two-sided, e.g. 0.05
 * @param power chance to find a difference that is there, e.g. 0.8
 */
public record SampleSize(double significance, double power) {

    /** 5 % and 80 %. */
    public static final SampleSize USUAL = new SampleSize(0.05, 0.8);

    /** To tell two rates apart by the test with the pooled rate. The rates must differ. */
    public double ratesPooled(double control, double treated) {
        var mean = (control + treated) / 2;
        var root = upper() * Math.sqrt(2 * mean * (1 - mean))
                + powered() * Math.sqrt(control * (1 - control) + treated * (1 - treated));
        return root * root / ((treated - control) * (treated - control));
    }

    /** To tell two rates apart by the unpooled test. The rates must differ. */
    public double ratesUnpooled(double control, double treated) {
        var variance = control * (1 - control) + treated * (1 - treated);
        return means(variance / 2, treated - control);
    }

    /**
     * To tell two means apart.
     *
     * @param variance of the outcome in either arm
     * @param difference to be found, not 0
     */
    public double means(double variance, double difference) {
        return 2 * variance * reach() * reach() / (difference * difference);
    }

    /** The smallest difference of means that arms of this size find. */
    public double detectable(double variance, long customersPerArm) {
        return reach() * Math.sqrt(2 * variance / customersPerArm);
    }

    /**
     * How many times the present customers, in the same proportions, an effect of the size seen would need.
     *
     * @param z the effect in standard errors; 0 gives infinity
     */
    public double growth(double z) {
        return reach() * reach() / (z * z);
    }

    private double reach() {
        return upper() + powered();
    }

    private double upper() {
        return Normal.quantile(1 - significance / 2);
    }

    private double powered() {
        return Normal.quantile(power);
    }
}
