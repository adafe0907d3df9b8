package io.hengke.value;

import io.hengke.shared.Refusal;
import io.hengke.value.likelihood.Estimate;
import io.hengke.value.purchase.PurchaseFamily;
import io.hengke.value.purchase.PurchaseRows;
import io.hengke.value.purchase.RegularFit;
import io.hengke.warehouse.Engine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One fitting of all models to one window: judges the data, fits, chooses, forecasts, tests back, reports. */
final class ValueFitting {

    private static final String SPEND_MODEL = "Gamma-Gamma";
    private static final String REGULAR_MODEL = "MBG/CNBD-k";

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
        return Stream.concat(
                        Arrays.stream(PurchaseFamily.values()).map(PurchaseFamily::label),
                        Stream.of(REGULAR_MODEL, SPEND_MODEL))
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
        var reports = fits.stream()
                .map(it -> refuseUnlessConverged(report(it.family().label(), rows, it.estimate()), it.estimate()))
                .collect(Collectors.toCollection(ArrayList::new));
        var revenue = spendReport(spend).chosen(chosen != null && spend.isUsable());
        try (var test = new BackTest(engine, window)) {
            var regularity = test.refusal().isPresent() ? Regularity.none() : Regularity.of(test, chosen);
            var regular = regularity.isBetter() ? RegularFit.fit(rows, tables.logIntervals(false)) : null;
            reports.add(regularReport(regularity, regular, rows));
            forecast(rows, chosen, regular, spend);
            for (var i = 0; i < fits.size(); i++) {
                reports.get(i).chosen(regular == null && fits.get(i).equals(chosen));
            }
            reports.add(revenue);
            testBack(test, reports, regularity, chosen);
        }
        return reports;
    }

    private void forecast(
            PurchaseRows rows, @Nullable PurchaseFit chosen, @Nullable RegularFit regular, SpendModel spend) {
        if (chosen == null) {
            return;
        }
        var values = regular == null
                ? new Forecasts(chosen, rows, window.horizonWeeks()).values(window.discountForce())
                : new RegularForecasts(regular, rows, window.horizonWeeks()).values(window.discountForce());
        CustomerValueModels.forecastTable(engine).fill(rows, values);
        SpendTable.write(engine, CustomerValueModels.SPEND, spend, window.minorPerMajor());
    }

    private ModelReport report(String name, PurchaseRows rows, Estimate estimate) {
        return new ModelReport(name)
                .estimate(estimate)
                .rows(rows.customers(), rows.size())
                .window(window);
    }

    /** As fitted to the whole window where it is in use, else to the first half, where it was found no better. */
    private ModelReport regularReport(Regularity regularity, @Nullable RegularFit regular, PurchaseRows rows) {
        var shown = regular == null ? regularity.fit() : regular;
        if (shown == null) {
            return new ModelReport(REGULAR_MODEL)
                    .rows(rows.customers(), rows.size())
                    .window(window)
                    .chosen(false);
        }
        return report(REGULAR_MODEL, regular == null ? regularity.rows() : rows, shown.estimate())
                .phases(shown.k(), regular == null ? window.split() : window.asOf())
                .chosen(regular != null);
    }

    private ModelReport spendReport(SpendModel spend) {
        var report = new ModelReport(SPEND_MODEL)
                .rows(spend.rows().customers(), spend.rows().size())
                .window(window)
                .currency(window.currency())
                .correlation(spend.rows().correlation());
        if (spend.estimate() != null) {
            report.estimate(spend.estimate());
        }
        return spend.refusal() == null ? report : report.refused(spend.refusal());
    }

    private static ModelReport refuseUnlessConverged(ModelReport report, Estimate estimate) {
        return estimate.isConverged() ? report : report.refused(Refusal.of("value.refused.converged"));
    }

    /** Adds what fits to the first half would have said of the second; revenue by the model in use. */
    private void testBack(
            BackTest test, List<ModelReport> reports, Regularity regularity, @Nullable PurchaseFit chosen) {
        var refusal = test.refusal();
        if (refusal.isPresent()) {
            reports.forEach(it -> it.holdoutRefused(refusal.get()));
            return;
        }
        var regularReport = reports.get(reports.size() - 2);
        Optional<BackTest.Revenue> revenue = Optional.empty();
        var fits = regularity.others();
        for (var i = 0; i < fits.size(); i++) {
            var fit = fits.get(i);
            if (!fit.estimate().isConverged()) {
                reports.get(i).holdoutRefused(Refusal.of("value.refused.converged"));
                continue;
            }
            var expected = test.forecast(fit);
            reports.get(i).holdout(window, test.orders(expected));
            if (chosen != null && chosen.family() == fit.family() && !regularity.isBetter()) {
                revenue = test.revenue(expected);
            }
        }
        var regular = regularity.fit();
        if (regular != null && regular.estimate().isConverged()) {
            var expected = test.forecast(regular);
            regularReport.holdout(window, test.orders(expected));
            if (regularity.isBetter()) {
                revenue = test.revenue(expected);
            }
        } else {
            regularReport.holdoutRefused(Refusal.of("value.refused.converged"));
        }
        revenue.ifPresentOrElse(
                it -> reports.getLast().holdout(window, it),
                () -> reports.getLast().holdoutRefused(Refusal.of("value.refused.holdout")));
    }
}
