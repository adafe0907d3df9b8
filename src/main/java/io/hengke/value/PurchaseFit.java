package io.hengke.value;

import io.hengke.value.likelihood.Estimate;
import io.hengke.value.purchase.PurchaseFamily;
import io.hengke.value.purchase.PurchaseModel;
import io.hengke.value.purchase.PurchaseRows;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One purchase model fitted to data, and how one is chosen among several. */
record PurchaseFit(PurchaseFamily family, Estimate estimate) {

    static List<PurchaseFit> all(PurchaseRows rows) {
        return Arrays.stream(PurchaseFamily.values())
                .map(it -> new PurchaseFit(it, it.fit(rows)))
                .toList();
    }

    /**
     * The likeliest model that converged. MBG/NBD is the default and wins near-ties: Pareto/NBD must be ahead by 2 in
     * log-likelihood (4 in AIC, beyond which the weaker model has little support), BG/NBD by 5 (10 in AIC, none), because it
     * holds every one-time buyer for alive however long the silence.
     */
    static Optional<PurchaseFit> choose(List<PurchaseFit> fits) {
        return fits.stream()
                .filter(it -> it.estimate.isConverged())
                .max(Comparator.comparingDouble(PurchaseFit::merit));
    }

    private double merit() {
        return estimate.logLikelihood()
                - switch (family) {
                    case MBG_NBD -> 0;
                    case PARETO_NBD -> 2;
                    case BG_NBD -> 5;
                };
    }

    PurchaseModel model() {
        return family.with(estimate.values());
    }
}
