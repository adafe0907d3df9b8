package io.hengke.retention;

import io.hengke.retention.ChurnApproach.Fit;
import io.hengke.retention.prediction.RiskBands;
import io.hengke.warehouse.Engine;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Scores the customers of the as-of day, some ten thousand at a time, with the reasons that weigh most in each score. */
final class ChurnScores {

    static final String SCORES = "retention_churn_score";

    private static final int CHUNK = 50_000;
    private static final int REASONS = 3;

    private final Engine engine;
    private final Fit fit;
    private final RiskBands bands;

    ChurnScores(Engine engine, Fit fit, RiskBands bands) {
        this.engine = engine;
        this.fit = fit;
        this.bands = bands;
    }

    /**
     * Creates or replaces the table, empty. An effect is what the reason adds to the log-odds of leaving; value and reference
     * are the numbers of its sentence.
     */
    static void create(Engine engine) {
        var columns =
                new StringBuilder("customer_key integer not null, probability double not null, band varchar not null");
        for (var i = 1; i <= REASONS; i++) {
            columns.append(
                    ", reason_%1$d varchar, effect_%1$d double, value_%1$d double, reference_%1$d double".formatted(i));
        }
        engine.execute("create or replace table %s (%s)".formatted(SCORES, columns));
    }

    void write() {
        var last = engine.queryLong("select coalesce(max(customer_key), 0) from int_retention_feature where place = 0");
        for (var from = 1L; from <= last; from += CHUNK) {
            var rows = ChurnRows.read(
                    engine,
                    "place = 0 and can_leave and customer_key between %d and %d".formatted(from, from + CHUNK - 1));
            try (var appender = engine.connection()
                    .unwrap(DuckDBConnection.class)
                    .createAppender(DuckDBConnection.DEFAULT_SCHEMA, SCORES)) {
                append(rows, appender);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot write " + SCORES, e);
            }
        }
    }

    private void append(ChurnRows rows, DuckDBAppender appender) throws SQLException {
        var contributions = new double[Predictor.values().length];
        for (var i = 0; i < rows.size(); i++) {
            var weighed = ChurnRows.weighed(rows.values()[i]);
            var probability = fit.probability(weighed);
            fit.model().explain(weighed, contributions);
            appender.beginRow();
            appender.append(rows.customers()[i]);
            appender.append(probability);
            appender.append(bands.of(probability).code());
            appendReasons(rows.values()[i], byReason(rows.values()[i], contributions), appender);
            appender.endRow();
        }
    }

    /** What each reason adds, to six digits. */
    private static double[] byReason(float[] values, double[] contributions) {
        var effects = new double[Reason.values().length];
        for (var predictor : Predictor.values()) {
            var reason = Reason.of(predictor, values);
            if (reason != null) {
                effects[reason.place()] += contributions[predictor.place()];
            }
        }
        for (var i = 0; i < effects.length; i++) {
            effects[i] = Math.rint(effects[i] * 1e6) / 1e6;
        }
        return effects;
    }

    /** The largest effects either way, the first named on ties; none that adds nothing. */
    private static void appendReasons(float[] values, double[] effects, DuckDBAppender appender) throws SQLException {
        for (var place = 0; place < REASONS; place++) {
            var largest = 0;
            for (var i = 1; i < effects.length; i++) {
                largest = Math.abs(effects[i]) > Math.abs(effects[largest]) ? i : largest;
            }
            if (effects[largest] == 0) {
                appender.appendNull();
                appender.appendNull();
                appender.appendNull();
                appender.appendNull();
            } else {
                var reason = Reason.at(largest);
                appender.append(reason.code());
                appender.append(effects[largest]);
                appender.append(reason.value(values));
                appender.append(reason.reference(values));
            }
            effects[largest] = 0;
        }
    }
}
