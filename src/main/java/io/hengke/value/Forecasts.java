package io.hengke.value;

import io.hengke.value.purchase.PurchaseModel;
import io.hengke.value.purchase.PurchaseRows;
import io.hengke.warehouse.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/**
 * What a fitted model expects of each group of customers with the same history; written to a table that models join.
 *
 * <p>Orders of a customer who is alive depend on frequency and age only, so they are computed once for each such pair; the
 * rows come ordered by them.
 */
final class Forecasts {

    /** Step in the logarithm of a parameter for the derivative that the delta method needs. */
    private static final double STEP = 1e-4;

    private final PurchaseFit fit;
    private final PurchaseRows rows;
    private final double horizonWeeks;
    private final double discountForce;

    /** One group: probability of being alive, orders, discounted orders and the standard error of the latter. */
    record Forecast(double alive, double orders, double discounted, double standardError) {}

    /** What holds for all groups of one frequency and age. */
    private static final class IfAlive {

        final double orders;
        final double[] discounted;

        IfAlive(double orders, double[] discounted) {
            this.orders = orders;
            this.discounted = discounted;
        }
    }

    Forecasts(PurchaseFit fit, PurchaseRows rows, double horizonWeeks, double discountForce) {
        this.fit = fit;
        this.rows = rows;
        this.horizonWeeks = horizonWeeks;
        this.discountForce = discountForce;
    }

    List<Forecast> compute() {
        var models = models();
        var pairOfRow = new int[rows.size()];
        var firstRows = new ArrayList<Integer>();
        for (var i = 0; i < rows.size(); i++) {
            if (i == 0 || rows.frequency(i) != rows.frequency(i - 1) || rows.age(i) != rows.age(i - 1)) {
                firstRows.add(i);
            }
            pairOfRow[i] = firstRows.size() - 1;
        }
        var pairs = firstRows.parallelStream()
                .map(it -> ifAlive(models, rows.frequency(it), rows.age(it)))
                .toList();
        return IntStream.range(0, rows.size())
                .parallel()
                .mapToObj(it -> forecast(models, pairs.get(pairOfRow[it]), it))
                .toList();
    }

    /** The fitted model and, after it, one for each parameter with its logarithm a step higher. */
    private List<PurchaseModel> models() {
        var estimate = fit.estimate();
        var models = new ArrayList<PurchaseModel>();
        models.add(fit.model());
        for (var i = 0; i < estimate.values().size(); i++) {
            var moved = new ArrayList<>(estimate.values());
            moved.set(i, moved.get(i) * Math.exp(STEP));
            models.add(fit.family().with(moved));
        }
        return models;
    }

    private IfAlive ifAlive(List<PurchaseModel> models, int frequency, double age) {
        return new IfAlive(
                models.getFirst().expectedIfAlive(frequency, age, horizonWeeks),
                models.stream()
                        .mapToDouble(it -> it.discountedIfAlive(frequency, age, horizonWeeks, discountForce))
                        .toArray());
    }

    private Forecast forecast(List<PurchaseModel> models, IfAlive pair, int row) {
        var products = new double[models.size()];
        var alive = 0.0;
        for (var i = 0; i < products.length; i++) {
            var probability = models.get(i).probabilityAlive(rows.frequency(row), rows.recency(row), rows.age(row));
            products[i] = probability * pair.discounted[i];
            alive = i == 0 ? probability : alive;
        }
        var gradient = new double[products.length - 1];
        for (var i = 0; i < gradient.length; i++) {
            gradient[i] = (products[i + 1] - products[0]) / STEP;
        }
        return new Forecast(
                alive, alive * pair.orders, products[0], fit.estimate().standardErrorOf(gradient));
    }

    /** Creates the table and fills it; days are whole, as in the groups the rows were read from. */
    static void write(Engine engine, String table, PurchaseRows rows, List<Forecast> forecasts) {
        create(engine, table);
        try (var appender = engine.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            for (var i = 0; i < rows.size(); i++) {
                var forecast = forecasts.get(i);
                appender.beginRow();
                appender.append(rows.frequency(i));
                appender.append((int) Math.rint(rows.age(i) * 7));
                appender.append((int) Math.rint(rows.recency(i) * 7));
                appender.append(forecast.alive);
                appender.append(forecast.orders);
                appender.append(forecast.discounted);
                appender.append(forecast.standardError);
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + table, e);
        }
    }

    /** The empty table: what joins find when the fit is refused. */
    static void create(Engine engine, String table) {
        engine.execute("""
                create or replace table %s (
                    frequency integer not null, age_days integer not null, recency_days integer not null,
                    p_alive double not null, expected_orders double not null,
                    discounted_orders double not null, discounted_orders_error double not null)""".formatted(table));
    }
}
