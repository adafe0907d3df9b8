package io.hengke.engagement.experiment;

/**
 * CUPED (Deng, Xu, Kohavi, Walker 2013): takes from each customer's outcome what their own past already foretold. The
 * effect's expectation stays, its variance falls by about ρ². With a weak covariate it falls by next to nothing: show the figure.
 *
 * @param theta cov(x, y) / var(x) over the customers of both arms together; 0 where x does not vary
 * @param correlation ρ of x and y over both arms
 * @param varianceReduction part of the difference's variance taken away; below 0 where the adjustment added some
 * @param effect of the adjusted outcome y − θ·x
 */
public record Cuped(double theta, double correlation, double varianceReduction, Effect effect) {

    public static Cuped of(Moments treated, Moments control, double confidence) {
        var byOutcome = treated.mean() - control.mean();
        var byCovariate = treated.covariateMean() - control.covariateMean();
        var xx = together(
                treated, control, treated.covariateVariance(), control.covariateVariance(), byCovariate * byCovariate);
        var xy = together(treated, control, treated.covariance(), control.covariance(), byCovariate * byOutcome);
        var yy = together(treated, control, treated.variance(), control.variance(), byOutcome * byOutcome);
        var theta = xx > 0 ? xy / xx : 0;
        var correlation = xx > 0 && yy > 0 ? Math.clamp(xy / Math.sqrt(xx * yy), -1, 1) : 0;
        var difference = byOutcome - theta * byCovariate;
        var variance = adjusted(treated, theta) / treated.n() + adjusted(control, theta) / control.n();
        var before = treated.meanVariance() + control.meanVariance();
        return new Cuped(
                theta,
                correlation,
                before > 0 ? 1 - variance / before : 0,
                Effect.normal(difference, Math.sqrt(variance), confidence));
    }

    /** Products about the common mean: within the arms, and between them. */
    private static double together(
            Moments treated, Moments control, double ofTreated, double ofControl, double between) {
        var n = (double) treated.n();
        var m = (double) control.n();
        return ((n - 1) * ofTreated + (m - 1) * ofControl + n * m / (n + m) * between) / (n + m - 1);
    }

    private static double adjusted(Moments arm, double theta) {
        var variance = arm.variance() - 2 * theta * arm.covariance() + theta * theta * arm.covariateVariance();
        return Math.max(0, variance); // below 0 only by rounding, where x foretells y wholly
    }
}
