package io.hengke.value;

import io.hengke.value.purchase.PurchaseRows;
import io.hengke.value.purchase.RegularFit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether customers buy so regularly that saying so improves the forecast of the second half of the window.
 *
 * @param fit to the first half; null where there was no back-test
 * @param rows of the first half
 * @param others the models of random buying, fitted to the first half
 * @param isBetter whether a rhythm was found and both the mean absolute and the root mean square error are below those of the
 *     model otherwise in use
 */
record Regularity(@Nullable RegularFit fit, PurchaseRows rows, List<PurchaseFit> others, boolean isBetter) {

    static Regularity none() {
        return new Regularity(null, new PurchaseRows.Builder().build(), List.of(), false);
    }

    static Regularity of(BackTest test, @Nullable PurchaseFit chosen) {
        var fit = test.regular();
        var others = test.fits();
        var rival = others.stream()
                .filter(it -> chosen != null
                        && it.family() == chosen.family()
                        && it.estimate().isConverged())
                .findFirst();
        if (fit.k() == 1 || !fit.estimate().isConverged() || rival.isEmpty()) {
            return new Regularity(fit, test.rows(), others, false);
        }
        var regular = test.orders(test.forecast(fit));
        var random = test.orders(test.forecast(rival.get()));
        var isBetter = regular.meanAbsoluteError() < random.meanAbsoluteError()
                && regular.rootMeanSquareError() < random.rootMeanSquareError();
        return new Regularity(fit, test.rows(), others, isBetter);
    }
}
