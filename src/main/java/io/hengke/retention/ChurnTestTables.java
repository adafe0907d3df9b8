package io.hengke.retention;

import io.hengke.retention.ChurnApproach.Fit;
import io.hengke.retention.prediction.Quality;
import io.hengke.retention.prediction.RiskBands;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.util.Locale;

/** What came of the probabilities given to customers of the test: by approach, by band, and by tenth of the scale. */
final class ChurnTestTables {

    static final String BANDS = "retention_churn_band";
    static final String BINS = "retention_churn_bin";
    static final String QUALITY = "retention_churn_quality";

    private ChurnTestTables() {}

    /** Creates or replaces them, empty. */
    static void create(Engine engine) {
        engine.execute("create or replace table " + BANDS + " (position integer not null, band varchar not null,"
                + " from_probability double not null, customers bigint not null, leavers bigint not null)");
        engine.execute("create or replace table " + BINS + " (position integer not null,"
                + " customers bigint not null, leavers bigint not null, mean_probability double not null)");
        engine.execute("create or replace table " + QUALITY + " (position integer not null, approach varchar not null,"
                + " is_chosen boolean not null, trained_from date not null, tested_from date not null,"
                + " tested_to date not null, trained bigint not null, trained_leavers bigint not null,"
                + " customers bigint not null, leavers bigint not null, auc double not null, lift double not null,"
                + " log_loss double not null, brier double not null, calibration_error double not null,"
                + " empc double not null, calibration varchar not null)");
    }

    /** Adds what an approach reached; figures to six digits. */
    static void write(
            Engine engine, Fit fit, boolean isChosen, ChurnWindows windows, ChurnRows training, Quality quality) {
        engine.execute(String.format(
                Locale.ROOT,
                "insert into %s values (%d, %s, %b, date '%s', date '%s', date '%s', %d, %d, %d, %d,"
                        + " %.6f, %.6f, %.6f, %.6f, %.6f, %.6f, %s)",
                QUALITY,
                fit.approach().place(),
                Sql.text(fit.approach().code()),
                isChosen,
                windows.from(),
                windows.on(1),
                windows.on(0),
                training.size(),
                training.leavers(),
                quality.rows(),
                quality.leavers(),
                quality.auc(),
                quality.lift(),
                quality.logLoss(),
                quality.brier(),
                quality.calibrationError(),
                quality.profit().perCustomer(),
                Sql.text(fit.calibration().name())));
    }

    static void write(Engine engine, double[] probabilities, boolean[] hasLeft, RiskBands bands) {
        for (var i = 0; i < bands.bands().size(); i++) {
            var band = bands.bands().get(i);
            engine.execute("insert into %s values (%d, %s, %s, %d, %d)"
                    .formatted(BANDS, i, Sql.text(band.code()), band.from(), band.rows(), band.leavers()));
        }
        var customers = new long[10];
        var leavers = new long[10];
        var sums = new double[10];
        for (var i = 0; i < hasLeft.length; i++) {
            var bin = Quality.bin(probabilities[i]);
            customers[bin]++;
            leavers[bin] += hasLeft[i] ? 1 : 0;
            sums[bin] += probabilities[i];
        }
        for (var bin = 0; bin < customers.length; bin++) {
            if (customers[bin] > 0) {
                engine.execute(String.format(
                        Locale.ROOT,
                        "insert into %s values (%d, %d, %d, %.6f)",
                        BINS,
                        bin,
                        customers[bin],
                        leavers[bin],
                        sums[bin] / customers[bin]));
            }
        }
    }
}
