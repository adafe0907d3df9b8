package io.hengke.value;

import io.hengke.value.purchase.PurchaseModel;
import io.hengke.value.purchase.PurchaseRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a fitted model expects of each group of customers with the same history.
 *
 * <p>Orders of a customer who is alive depend on frequency and age only, so they are computed once for each such pair; the
 * rows come ordered by them.
 */
final class Forecasts {

    /** Step in the logarithm of a parameter for the derivatives that the delta method needs. */
    private static final double STEP = 1e-4;

    private final PurchaseFit fit;
    private final PurchaseRows rows;
    private final double weeks;

    /** For each row, its place among the pairs of frequency and age; for each pair, its first row. */
    private final int[] pairOfRow;

    private final List<Integer> firstRows = new ArrayList<>();

    /** @param weeks how far ahead */
    Forecasts(PurchaseFit fit, PurchaseRows rows, double weeks) {
        this.fit = fit;
        this.rows = rows;
        this.weeks = weeks;
        this.pairOfRow = new int[rows.size()];
        for (var i = 0; i < rows.size(); i++) {
            if (i == 0 || rows.frequency(i) != rows.frequency(i - 1) || rows.age(i) != rows.age(i - 1)) {
                firstRows.add(i);
            }
            pairOfRow[i] = firstRows.size() - 1;
        }
    }

    /** Expected orders, row by row. */
    double[] orders() {
        var model = fit.model();
        var ifAlive = firstRows.parallelStream()
                .mapToDouble(it -> model.expectedIfAlive(rows.frequency(it), rows.age(it), weeks))
                .toArray();
        return IntStream.range(0, rows.size())
                .parallel()
                .mapToDouble(it -> model.probabilityAlive(rows.frequency(it), rows.recency(it), rows.age(it))
                        * ifAlive[pairOfRow[it]])
                .toArray();
    }

    /**
     * For each row: probability of being alive, expected orders, discounted orders and the standard error of the latter.
     *
     * @param force continuous discount per week
     */
    double[][] values(double force) {
        var moved = moved();
        var model = fit.model();
        var ifAlive = firstRows.parallelStream()
                .map(it -> ifAlive(model, moved, rows.frequency(it), rows.age(it), force))
                .toList();
        return IntStream.range(0, rows.size())
                .parallel()
                .mapToObj(it -> value(model, ifAlive.get(pairOfRow[it]), it))
                .toArray(double[][]::new);
    }

    /** The fitted model with the logarithm of one parameter a step higher, for each parameter. */
    private List<PurchaseModel> moved() {
        var values = fit.estimate().values();
        return IntStream.range(0, values.size())
                .mapToObj(it -> {
                    var moved = new ArrayList<>(values);
                    moved.set(it, moved.get(it) * Math.exp(STEP));
                    return fit.family().with(moved);
                })
                .toList();
    }

    /** Orders, discounted orders, and the derivatives of the latter by the logarithms of the parameters. */
    private double[] ifAlive(PurchaseModel model, List<PurchaseModel> moved, int frequency, double age, double force) {
        var result = new double[2 + moved.size()];
        result[0] = model.expectedIfAlive(frequency, age, weeks);
        result[1] = model.discountedIfAlive(frequency, age, weeks, force);
        for (var i = 0; i < moved.size(); i++) {
            result[2 + i] = (moved.get(i).discountedIfAlive(frequency, age, weeks, force) - result[1]) / STEP;
        }
        return result;
    }

    private double[] value(PurchaseModel model, double[] ifAlive, int row) {
        var gradient = new double[ifAlive.length - 2];
        var alive = model.probabilityAlive(rows.frequency(row), rows.recency(row), rows.age(row), gradient);
        for (var i = 0; i < gradient.length; i++) {
            gradient[i] = gradient[i] * ifAlive[1] + alive * ifAlive[2 + i];
        }
        return new double[] {
            alive, alive * ifAlive[0], alive * ifAlive[1], fit.estimate().standardErrorOf(gradient)
        };
    }
}
