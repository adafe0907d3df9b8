package io.hengke.value;

import io.hengke.shared.Refusal;
import io.hengke.value.likelihood.Estimate;
import io.hengke.value.purchase.GammaGamma;
import io.hengke.value.purchase.SpendFit;
import io.hengke.value.purchase.SpendRows;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Gamma-Gamma spend model fitted to data, in major units of the currency.
 *
 * @param estimate null if it was not even tried
 * @param refusal null if the model is good for use
 */
record SpendModel(
        SpendRows rows,
        @Nullable Estimate estimate,
        @Nullable Refusal refusal) {

    static SpendModel fit(SpendRows rows, int leastSpenders) {
        if (rows.customers() < leastSpenders) {
            return new SpendModel(
                    rows, null, Refusal.of("value.refused.spenders", (long) rows.customers(), leastSpenders));
        }
        var estimate = SpendFit.fit(rows);
        return new SpendModel(rows, estimate, refuse(estimate).orElse(null));
    }

    private static Optional<Refusal> refuse(Estimate estimate) {
        if (!estimate.isConverged()) {
            return Optional.of(Refusal.of("value.refused.converged"));
        }
        return model(estimate).hasMean() ? Optional.empty() : Optional.of(Refusal.of("value.refused.mean"));
    }

    boolean isUsable() {
        return estimate != null && refusal == null;
    }

    private static GammaGamma model(Estimate estimate) {
        return new GammaGamma(
                estimate.values().get(0),
                estimate.values().get(1),
                estimate.values().get(2));
    }
}
