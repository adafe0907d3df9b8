package io.hengke.retention.prediction;

/**
 * How good probabilities proved to be on rows a model has not seen.
 *
 * @param rows looked at
 * @param leavers of them
 * @param auc area under the ROC curve; 0.5 is chance
 * @param lift rate of leavers in the tenth with the highest scores over the rate of all
 * @param logLoss mean of −ln(probability given to what happened); probabilities are held within 1e-15 of 0 and 1
 * @param brier mean squared error (Brier 1950)
 * @param calibrationError ECE: over ten bins of equal width, the gap of mean probability and rate, weighted by rows
 *     (Naeini, Cooper, Hauskrecht 2015)
 * @param profit EMPC under {@link ExpectedProfit#PUBLISHED}, per customer
 */
public record Quality(
        long rows,
        long leavers,
        double auc,
        double lift,
        double logLoss,
        double brier,
        double calibrationError,
        ExpectedProfit.Profit profit) {

    private static final int BINS = 10;

    /** Both classes must occur: see {@link Ranking#isDefined}. */
    public static Quality of(double[] probabilities, boolean[] hasLeft) {
        var ranking = Ranking.of(probabilities, hasLeft);
        var leavers = 0L;
        var logLoss = 0.0;
        var brier = 0.0;
        var gaps = new double[BINS];
        for (var i = 0; i < hasLeft.length; i++) {
            var probability = probabilities[i];
            var outcome = hasLeft[i] ? 1 : 0;
            leavers += outcome;
            logLoss -= Math.log(Math.max(1e-15, hasLeft[i] ? probability : 1 - probability));
            brier += (probability - outcome) * (probability - outcome);
            gaps[bin(probability)] += probability - outcome;
        }
        var error = 0.0;
        for (var gap : gaps) {
            error += Math.abs(gap);
        }
        var rows = hasLeft.length;
        return new Quality(
                rows,
                leavers,
                ranking.areaUnderCurve(),
                ranking.lift(0.1),
                logLoss / rows,
                brier / rows,
                error / rows,
                ExpectedProfit.PUBLISHED.expected(ranking));
    }

    /** The bin of equal width a probability falls in, its lower edge included. */
    public static int bin(double probability) {
        return Math.min(BINS - 1, (int) (probability * BINS));
    }
}
