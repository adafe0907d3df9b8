package io.hengke.engagement.experiment;

import io.hengke.statistics.LinearRegression;
import java.util.ArrayList;
import java.util.Optional;

/**
 * For whom does it work? Two regressions of the outcome on what was known before, one in each arm; the difference of their
 * forecasts is a customer's expected uplift (a T-learner: Künzel, Sekhon, Bickel, Yu 2019).
 */
public final class TwoModelLearner {

    private final LinearRegression treated;
    private final LinearRegression control;

    private TwoModelLearner(LinearRegression treated, LinearRegression control) {
        this.treated = treated;
        this.control = control;
    }

    /**
     * @param rows features of each customer from before the assignment
     * @return empty where an arm is too small for its features, or one of them is constant or repeats others
     */
    public static Optional<TwoModelLearner> fit(double[][] rows, boolean[] isTreated, double[] outcomes) {
        var ofTreated = arm(rows, isTreated, outcomes, true);
        var ofControl = arm(rows, isTreated, outcomes, false);
        return ofTreated.isPresent() && ofControl.isPresent()
                ? Optional.of(new TwoModelLearner(ofTreated.get(), ofControl.get()))
                : Optional.empty();
    }

    /** Expected outcome if treated, less the expected outcome if not. */
    public double uplift(double[] row) {
        return treated.predict(row) - control.predict(row);
    }

    private static Optional<LinearRegression> arm(
            double[][] rows, boolean[] isTreated, double[] outcomes, boolean wanted) {
        var chosen = new ArrayList<double[]>();
        var ys = new ArrayList<Double>();
        for (var i = 0; i < rows.length; i++) {
            if (isTreated[i] == wanted) {
                chosen.add(rows[i]);
                ys.add(outcomes[i]);
            }
        }
        var x = chosen.toArray(double[][]::new);
        var y = ys.stream().mapToDouble(Double::doubleValue).toArray();
        return LinearRegression.isDetermined(x) ? Optional.of(LinearRegression.fit(x, y)) : Optional.empty();
    }
}
