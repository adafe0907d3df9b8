package io.hengke.feedback;

import io.hengke.statistics.Normal;

/**
 * NPS = 100 · (promoters − detractors) ÷ answers, from −100 to 100.
 *
 * <p>Variance of the mean of +1, 0, −1: (p + d − (p − d)²) ÷ n. The interval is the adjusted Wald of Rocks 2016 (see
 * MeasuringU): 3 answers added, three quarters of one to promoters and to detractors each, since the plain interval is too
 * narrow for small n.
 *
 * @param promoters answers of 9 and 10
 * @param detractors answers of 0 to 6
 * @param answers all of them, above zero; weighted, all three may be fractions
 */
public record NetPromoterScore(double promoters, double detractors, double answers) {

    private static final double ADDED = 3;
    private static final double ADDED_EACH = 0.75;

    public double value() {
        return 100 * difference(promoters, detractors, answers);
    }

    public double standardError() {
        return 100 * error(promoters, detractors, answers);
    }

    /** The plain interval: for comparison with other tools. */
    public Estimate wald(double confidence) {
        return around(value(), standardError(), confidence);
    }

    /** The interval to show; its value is the adjusted centre, not the score. */
    public Estimate adjusted(double confidence) {
        var more = promoters + ADDED_EACH;
        var less = detractors + ADDED_EACH;
        var all = answers + ADDED;
        return around(100 * difference(more, less, all), 100 * error(more, less, all), confidence);
    }

    private static double difference(double promoters, double detractors, double answers) {
        return (promoters - detractors) / answers;
    }

    private static double error(double promoters, double detractors, double answers) {
        var difference = difference(promoters, detractors, answers);
        return Math.sqrt(Math.max(0, (promoters + detractors) / answers - difference * difference) / answers);
    }

    private static Estimate around(double centre, double error, double confidence) {
        var reach = Normal.quantile(0.5 + confidence / 2) * error;
        return new Estimate(centre, error, Math.max(-100, centre - reach), Math.min(100, centre + reach));
    }
}
