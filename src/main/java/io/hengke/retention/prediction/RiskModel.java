package io.hengke.retention.prediction;

/** A fitted model that scores rows of predictors, and says what each predictor added to the score. */
public interface RiskModel {

    /** Log-odds of leaving, before calibration. */
    double score(float[] row);

    /**
     * Fills in what each predictor adds to the score, so that together with {@link #expectedScore} they sum to it.
     *
     * @param contributions one place per predictor; what it held is overwritten
     */
    void explain(float[] row, double[] contributions);

    /** The score of a row of which nothing is known. */
    double expectedScore();
}
