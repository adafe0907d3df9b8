package io.hengke.value;

import io.hengke.shared.Refusal;
import io.hengke.value.contract.ContractFamily;
import io.hengke.value.contract.ContractModel;
import io.hengke.value.contract.ContractRows;
import io.hengke.value.contract.SurvivalCurve;
import io.hengke.value.likelihood.Estimate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One model of contract length fitted to the customers' own contracts, and how one is chosen.
 *
 * @param gap largest distance of the fitted survival from the observed one, where at least {@value #WATCHED} were at risk
 * @param refusal null if the model is good for use
 */
record ContractFit(
        ContractFamily family,
        Estimate estimate,
        double gap,
        @Nullable Refusal refusal) {

    /** So many contracts at risk make the observed curve worth comparing with. */
    static final int WATCHED = 30;

    /** A fitted curve further from the observed one than this describes something else, such as yearly terms. */
    static final double WIDEST_GAP = 0.1;

    static List<ContractFit> all(ContractRows rows) {
        return Arrays.stream(ContractFamily.values())
                .map(it -> of(it, it.fit(rows), rows))
                .toList();
    }

    private static ContractFit of(ContractFamily family, Estimate estimate, ContractRows rows) {
        var model = family.with(estimate.values());
        var gap = SurvivalCurve.of(rows).steps().stream()
                .filter(it -> it.atRisk() >= WATCHED)
                .mapToDouble(it -> Math.abs(it.survival() - model.survival((int) it.time())))
                .max()
                .orElse(0);
        return new ContractFit(family, estimate, gap, refuse(estimate, gap).orElse(null));
    }

    private static Optional<Refusal> refuse(Estimate estimate, double gap) {
        if (!estimate.isConverged() || estimate.isFlat()) {
            return Optional.of(Refusal.of("value.refused.contract-converged"));
        }
        return gap > WIDEST_GAP
                ? Optional.of(
                        Refusal.of("value.refused.contract-gap", Math.round(100 * gap), Math.round(100 * WIDEST_GAP)))
                : Optional.empty();
    }

    /** Of the usable models the one with the least Akaike criterion. */
    static Optional<ContractFit> choose(List<ContractFit> fits) {
        return fits.stream()
                .filter(it -> it.refusal == null)
                .min(Comparator.comparingDouble(it -> it.family.akaike(it.estimate)));
    }

    ContractModel model() {
        return family.with(estimate.values());
    }
}
