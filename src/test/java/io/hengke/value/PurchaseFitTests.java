package io.hengke.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.value.likelihood.Estimate;
import io.hengke.value.purchase.PurchaseFamily;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several fitted models is used. */
class PurchaseFitTests {

    @Test
    void prefersTheModifiedModelOnNearTies() {
        assertThat(chosen(-1000, -1001.9, -1001.9)).isEqualTo(PurchaseFamily.MBG_NBD);
        assertThat(chosen(-1000, -1004.9, -1003)).isEqualTo(PurchaseFamily.MBG_NBD);
    }

    @Test
    void takesAModelThatIsClearlyLikelier() {
        assertThat(chosen(-1000, -1010, -1004)).isEqualTo(PurchaseFamily.BG_NBD);
        assertThat(chosen(-1010, -1010, -1005)).isEqualTo(PurchaseFamily.PARETO_NBD);
    }

    @Test
    void passesOverFitsThatDidNotConverge() {
        assertThat(PurchaseFit.choose(
                        List.of(fit(PurchaseFamily.MBG_NBD, -1000, .1), fit(PurchaseFamily.BG_NBD, -1100, 1e-9))))
                .hasValueSatisfying(it -> assertThat(it.family()).isEqualTo(PurchaseFamily.BG_NBD));
        assertThat(PurchaseFit.choose(List.of(fit(PurchaseFamily.MBG_NBD, Double.NaN, 0))))
                .isEmpty();
    }

    private static PurchaseFamily chosen(double bg, double mbg, double pareto) {
        return PurchaseFit.choose(List.of(
                        fit(PurchaseFamily.BG_NBD, bg, 1e-9),
                        fit(PurchaseFamily.MBG_NBD, mbg, 1e-9),
                        fit(PurchaseFamily.PARETO_NBD, pareto, 1e-9)))
                .orElseThrow()
                .family();
    }

    private static PurchaseFit fit(PurchaseFamily family, double logLikelihood, double gradient) {
        return new PurchaseFit(family, new Estimate(List.of(), List.of(), List.of(), logLikelihood, gradient, false));
    }
}
