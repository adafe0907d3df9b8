package io.hengke.value;

import io.hengke.shared.Refusal;
import io.hengke.value.purchase.Accuracy;
import io.hengke.value.purchase.PurchaseRows;
import io.hengke.value.purchase.RegularFit;
import io.hengke.warehouse.Engine;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Fits on the first half of the window, forecasts the second and compares customer by customer.
 *
 * <p>Orders are compared here, over groups in their order. Revenue is compared in the engine, in whole minor units of each
 * customer, so that its sums do not depend on their order either.
 */
final class BackTest implements AutoCloseable {

    private static final String FORECAST = "value_holdout_forecast";
    private static final String SPEND = "value_holdout_spend_model";

    private final Engine engine;
    private final ValueWindow window;
    private final PurchaseRows rows;

    BackTest(Engine engine, ValueWindow window) {
        this.engine = engine;
        this.window = window;
        this.rows = new HistoryTables(engine, window.minorPerMajor()).purchases("int_value_holdout_group");
    }

    /** Why there is no back-test; empty if there is one. */
    Optional<Refusal> refusal() {
        return DataBar.BACK_TEST
                .refuse((long) rows.customers(), 0, (long) rows.repeaters())
                .map(it -> Refusal.of("value.refused.holdout"));
    }

    List<PurchaseFit> fits() {
        return PurchaseFit.all(rows);
    }

    /** The model of regular buyers, fitted to the first half. */
    RegularFit regular() {
        return RegularFit.fit(rows, new HistoryTables(engine, window.minorPerMajor()).logIntervals(true));
    }

    /** What a model fitted to the first half expects of the second, row by row. */
    double[] forecast(PurchaseFit fit) {
        return new Forecasts(fit, rows, window.holdoutWeeks()).orders();
    }

    double[] forecast(RegularFit fit) {
        return new RegularForecasts(fit, rows, window.holdoutWeeks()).orders();
    }

    PurchaseRows rows() {
        return rows;
    }

    /** How well the orders of the second half were forecast. */
    Accuracy orders(double[] expected) {
        var accuracy = new Accuracy();
        engine.query("""
                select
                    cast(dense_rank() over (order by frequency, age_days, recency_days) - 1 as integer) as place,
                    later_purchases, customers
                from int_value_holdout_group order by place, later_purchases""", row -> {
            accuracy.add(row.getInt(2), expected[row.getInt(1)], row.getInt(3));
            return accuracy;
        });
        return accuracy;
    }

    /** Revenue of the second half, forecast and actual, in minor units. */
    record Revenue(
            long customers, long actual, long expected, double meanError, double squareError, double correlation) {}

    /** The same for revenue; empty if spending was too thin to model. */
    Optional<Revenue> revenue(double[] expected) {
        var spending = new HistoryTables(engine, window.minorPerMajor()).spending("int_value_holdout_spend_group");
        var spend = SpendModel.fit(spending, DataBar.BACK_TEST.repeaters());
        if (!spend.isUsable()) {
            return Optional.empty();
        }
        GroupTable.create(engine, FORECAST, List.of("expected_orders"))
                .fill(
                        rows,
                        Arrays.stream(expected)
                                .mapToObj(it -> new double[] {it})
                                .toArray(double[][]::new));
        SpendTable.write(engine, SPEND, spend, window.minorPerMajor());
        return Optional.of(engine.query("""
                with compared as (
                    select
                        cast(h.later_value_minor as hugeint) as actual,
                        cast(nearest_even(
                            f.expected_orders * s.p * (s.gamma_minor + greatest(h.repeat_value_minor, 0))
                            / (s.p * h.frequency + s.q - 1)) as hugeint) as expected
                    from int_value_holdout_history h
                    join value_holdout_forecast f using (frequency, age_days, recency_days)
                    cross join value_holdout_spend_model s
                )
                select
                    count(*), sum(actual), sum(expected), sum(abs(actual - expected)),
                    cast(sum((actual - expected) * (actual - expected)) as varchar),
                    cast(count(*) * sum(actual * expected) - sum(actual) * sum(expected) as varchar),
                    cast(count(*) * sum(actual * actual) - sum(actual) * sum(actual) as varchar),
                    cast(count(*) * sum(expected * expected) - sum(expected) * sum(expected) as varchar)
                from compared""", row -> {
                    var customers = row.getLong(1);
                    var variances = number(row.getString(7)) * number(row.getString(8));
                    return new Revenue(
                            customers,
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4) / (double) customers,
                            Math.sqrt(number(row.getString(5)) / customers),
                            variances > 0 ? number(row.getString(6)) / Math.sqrt(variances) : Double.NaN);
                })
                .getFirst());
    }

    private static double number(String wholeNumber) {
        return new BigDecimal(wholeNumber).doubleValue();
    }

    /** Drops the tables this test worked with. */
    @Override
    public void close() {
        engine.execute("drop table if exists " + FORECAST);
        engine.execute("drop table if exists " + SPEND);
    }
}
