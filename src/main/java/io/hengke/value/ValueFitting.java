package io.hengke.value;

import io.hengke.shared.Refusal;
import io.hengke.value.likelihood.Estimate;
import io.hengke.value.purchase.PurchaseFamily;
import io.hengke.value.purchase.PurchaseRows;
import io.hengke.warehouse.Engine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One fitting of all models to one window: judges the data, fits, chooses, forecasts, tests back, reports. */
final class ValueFitting {

    private static final String SPEND_MODEL = "Gamma-Gamma";

    private final Engine engine;
    private final ValueWindow window;
    private final DataBar bar;
    private final HistoryTables tables;

    ValueFitting(Engine engine, ValueWindow window, DataBar bar) {
        this.engine = engine;
        this.window = window;
        this.bar = bar;
        this.tables = new HistoryTables(engine, window.minorPerMajor());
    }

    /** The same refusal for every model: nothing was fitted. */
    static List<ModelReport> refuseAll(Refusal refusal) {
        return Stream.concat(Arrays.stream(PurchaseFamily.values()).map(PurchaseFamily::label), Stream.of(SPEND_MODEL))
                .map(it -> new ModelReport(it).chosen(false).refused(refusal))
                .toList();
    }

    /** Writes forecasts and spend model where they can be had. */
    List<ModelReport> run() {
        var rows = tables.purchases("int_value_purchase_group");
        var thin = bar.refuse((long) rows.customers(), window.purchaseDays(), (long) rows.repeaters());
        if (thin.isPresent()) {
            var reports = refuseAll(thin.get());
            reports.forEach(it -> it.window(window).rows(rows.customers(), rows.size()));
            return reports;
        }
        var fits = PurchaseFit.all(rows);
        var chosen = PurchaseFit.choose(fits).orElse(null);
        var spend = SpendModel.fit(tables.spending("int_value_spend_group"), bar.repeaters());
        if (chosen != null) {
            var values = new Forecasts(chosen, rows, window.horizonWeeks()).values(window.discountForce());
            CustomerValueModels.forecastTable(engine).fill(rows, values);
            SpendTable.write(engine, CustomerValueModels.SPEND, spend, window.minorPerMajor());
        }
        return report(rows, fits, chosen, spend);
    }

    private List<ModelReport> report(
            PurchaseRows rows, List<PurchaseFit> fits, @Nullable PurchaseFit chosen, SpendModel spend) {
        var reports = new ArrayList<ModelReport>();
        for (var fit : fits) {
            var report = new ModelReport(fit.family().label())
                    .estimate(fit.estimate())
                    .rows(rows.customers(), rows.size())
                    .window(window)
                    .chosen(fit.equals(chosen));
            reports.add(refuseUnlessConverged(report, fit.estimate()));
        }
        var report = new ModelReport(SPEND_MODEL)
                .rows(spend.rows().customers(), spend.rows().size())
                .window(window)
                .currency(window.currency())
                .correlation(spend.rows().correlation())
                .chosen(chosen != null && spend.isUsable());
        if (spend.estimate() != null) {
            report.estimate(spend.estimate());
        }
        if (spend.refusal() != null) {
            report.refused(spend.refusal());
        }
        reports.add(report);
        testBack(reports, chosen);
        return reports;
    }

    private static ModelReport refuseUnlessConverged(ModelReport report, Estimate estimate) {
        return estimate.isConverged() ? report : report.refused(Refusal.of("value.refused.converged"));
    }

    /** Adds what fits to the first half would have said of the second; revenue by the chosen model. */
    private void testBack(List<ModelReport> reports, @Nullable PurchaseFit chosen) {
        try (var test = new BackTest(engine, window)) {
            var refusal = test.refusal();
            if (refusal.isPresent()) {
                reports.forEach(it -> it.holdoutRefused(refusal.get()));
                return;
            }
            Optional<BackTest.Revenue> revenue = Optional.empty();
            var fits = test.fits();
            for (var i = 0; i < fits.size(); i++) {
                var fit = fits.get(i);
                if (!fit.estimate().isConverged()) {
                    reports.get(i).holdoutRefused(Refusal.of("value.refused.converged"));
                    continue;
                }
                reports.get(i).holdout(window, test.orders(fit));
                if (chosen != null && chosen.family() == fit.family()) {
                    revenue = test.revenue(fit);
                }
            }
            revenue.ifPresentOrElse(
                    it -> reports.getLast().holdout(window, it),
                    () -> reports.getLast().holdoutRefused(Refusal.of("value.refused.holdout")));
        }
    }
}
