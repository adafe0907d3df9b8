package io.hengke.value;

import io.hengke.value.purchase.PurchaseRows;
import io.hengke.value.purchase.RegularFit;
import io.hengke.value.purchase.RegularPurchases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the model of regular buyers expects of each group of customers with the same history. */
final class RegularForecasts {

    /** Step in the logarithm of a parameter for the derivatives that the delta method needs. */
    private static final double STEP = 1e-4;

    /** Parts of the horizon within which discounting is taken for even. */
    private static final int PARTS = 12;

    private final RegularFit fit;
    private final PurchaseRows rows;
    private final double weeks;

    /** @param weeks how far ahead */
    RegularForecasts(RegularFit fit, PurchaseRows rows, double weeks) {
        this.fit = fit;
        this.rows = rows;
        this.weeks = weeks;
    }

    /** Expected orders, row by row. */
    double[] orders() {
        var model = fit.model();
        return IntStream.range(0, rows.size())
                .parallel()
                .mapToDouble(it -> model.expectedPurchases(rows.frequency(it), rows.recency(it), rows.age(it), weeks))
                .toArray();
    }

    /**
     * For each row: probability of being alive, expected orders, discounted orders and the standard error of the latter.
     *
     * @param force continuous discount per week
     */
    double[][] values(double force) {
        var model = fit.model();
        var moved = moved();
        return IntStream.range(0, rows.size())
                .parallel()
                .mapToObj(row -> {
                    var discounted = discounted(model, row, force);
                    var gradient = new double[moved.size()];
                    for (var i = 0; i < gradient.length; i++) {
                        gradient[i] = (discounted(moved.get(i), row, force)[1] - discounted[1]) / STEP;
                    }
                    return new double[] {
                        model.probabilityAlive(rows.frequency(row), rows.recency(row), rows.age(row)),
                        discounted[0],
                        discounted[1],
                        fit.estimate().standardErrorOf(gradient)
                    };
                })
                .toArray(double[][]::new);
    }

    /** Orders, and discounted orders: those of each twelfth of the horizon from its middle. */
    private double[] discounted(RegularPurchases model, int row, double force) {
        var before = 0.0;
        var sum = 0.0;
        for (var part = 1; part <= PARTS; part++) {
            var orders = model.expectedPurchases(
                    rows.frequency(row), rows.recency(row), rows.age(row), weeks * part / PARTS);
            sum += (orders - before) * Math.exp(-force * weeks * (part - 0.5) / PARTS);
            before = orders;
        }
        return new double[] {before, sum};
    }

    private List<RegularPurchases> moved() {
        var values = fit.estimate().values();
        return IntStream.range(0, values.size())
                .mapToObj(it -> {
                    var moved = new ArrayList<>(values);
                    moved.set(it, moved.get(it) * Math.exp(STEP));
                    return new RegularPurchases(fit.k(), moved.get(0), moved.get(1), moved.get(2), moved.get(3));
                })
                .toList();
    }
}
