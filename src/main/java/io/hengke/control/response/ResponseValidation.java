package io.hengke.control.response;

import java.util.List;

/**
 * How well a response model forecasts weeks it has not seen, from rolling origins: fitted to all weeks before, it forecasts the
 * next few, several times over. Beside it what can be said without spending: the mean so far, the same week last year, and the
 * same model without its channels.
 *
 * @param weeks forecast in all
 * @param model root mean square error of the model
 * @param mean of the mean so far
 * @param lastYear of the same week a year ago; infinite where there is no such week
 * @param withoutSpending of the model without channels
 */
public record ResponseValidation(int weeks, double model, double mean, double lastYear, double withoutSpending) {

    private static final int YEAR = 52;

    /**
     * @param origins how often to forecast
     * @param ahead weeks each time
     */
    public static ResponseValidation of(WeeklySpending data, int origins, int ahead) {
        var bare = new WeeklySpending(data.response(), List.of(), List.of(), data.context());
        var actual = data.responses();
        var shaped = ResponseFit.shaped(data);
        var model = 0.0;
        var mean = 0.0;
        var lastYear = 0.0;
        var without = 0.0;
        for (var origin = 0; origin < origins; origin++) {
            var from = data.weeks() - (origins - origin) * ahead;
            var to = from + ahead;
            model += squares(ResponseFit.fit(data, from, shaped).expected(), actual, from, to);
            without += squares(ResponseFit.fit(bare, from).expected(), actual, from, to);
            var level = 0.0;
            for (var t = 0; t < from; t++) {
                level += actual[t] / from;
            }
            for (var t = from; t < to; t++) {
                mean += (actual[t] - level) * (actual[t] - level);
                lastYear += t < YEAR
                        ? Double.POSITIVE_INFINITY
                        : (actual[t] - actual[t - YEAR]) * (actual[t] - actual[t - YEAR]);
            }
        }
        var weeks = origins * ahead;
        return new ResponseValidation(
                weeks,
                Math.sqrt(model / weeks),
                Math.sqrt(mean / weeks),
                Math.sqrt(lastYear / weeks),
                Math.sqrt(without / weeks));
    }

    /** The best that can be said without knowing the spending. */
    public double baseline() {
        return Math.min(withoutSpending, Math.min(mean, lastYear));
    }

    public boolean isBetter() {
        return model < baseline();
    }

    private static double squares(double[] expected, double[] actual, int from, int to) {
        var error = ResponseFit.error(expected, actual, from, to);
        return error * error * (to - from);
    }
}
