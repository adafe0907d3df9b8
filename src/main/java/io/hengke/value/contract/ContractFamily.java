package io.hengke.value.contract;

import io.hengke.value.likelihood.Estimate;
import io.hengke.value.likelihood.MaximumLikelihood;
import java.util.List;

/** The models of contract length that can be fitted, the simplest first. */
public enum ContractFamily {
    /** Everybody leaves with the same chance at every renewal: where the other two end when customers are alike. */
    GEOMETRIC("geometric"),
    SHIFTED_BETA_GEOMETRIC("sBG"),
    BETA_DISCRETE_WEIBULL("BdW");

    private final String label;

    ContractFamily(String label) {
        this.label = label;
    }

    /** The name in the literature, such as {@code sBG}. */
    public String label() {
        return label;
    }

    private List<String> letters() {
        return switch (this) {
            case GEOMETRIC -> List.of("p");
            case SHIFTED_BETA_GEOMETRIC -> List.of("alpha", "beta");
            case BETA_DISCRETE_WEIBULL -> List.of("alpha", "beta", "c");
        };
    }

    public ContractModel with(List<Double> parameters) {
        if (this == GEOMETRIC) {
            return ContractModel.geometric(parameters.get(0));
        }
        return new ContractModel(parameters.get(0), parameters.get(1), parameters.size() > 2 ? parameters.get(2) : 1);
    }

    /** Fits by maximum likelihood; check {@link Estimate#isConverged()} and {@link Estimate#isFlat()}. */
    public Estimate fit(ContractRows rows) {
        if (this == GEOMETRIC) {
            return geometric(rows);
        }
        var likelihood = new ContractLikelihood(rows, letters().size());
        var maximum = MaximumLikelihood.find(likelihood, likelihood, rows.contracts(), starts());
        return new Estimate(
                letters(),
                maximum.logarithms().stream().map(Math::exp).toList(),
                maximum.covariance(),
                maximum.value() * rows.contracts(),
                maximum.gradient(),
                maximum.isFlat());
    }

    /** In closed form: contracts that ended over renewals decided on. */
    private static Estimate geometric(ContractRows rows) {
        var decided = 0.0;
        for (var t = 0; t < rows.size(); t++) {
            decided += t * (rows.ended(t) + rows.running(t));
        }
        var ended = rows.endedContracts();
        var p = decided > 0 ? ended / decided : 0;
        var isFlat = p <= 0 || p >= 1;
        var logLikelihood = isFlat ? 0 : ended * Math.log(p) + (decided - ended) * Math.log1p(-p);
        return new Estimate(
                List.of("p"),
                List.of(p),
                List.of(List.of(isFlat ? 0 : (1 - p) / (p * decided))),
                logLikelihood,
                0,
                isFlat);
    }

    /** Uneven customers, customers much alike, loyal customers. */
    private List<double[]> starts() {
        return this == SHIFTED_BETA_GEOMETRIC
                ? List.of(new double[] {-0.5, 0}, new double[] {2, 4}, new double[] {-1, 3})
                : List.of(new double[] {-0.5, 0, 0}, new double[] {2, 4, 0}, new double[] {-1, 3, 0.3});
    }

    /** Akaike's criterion: the lower, the better; a parameter more must raise the log-likelihood by more than 1. */
    public double akaike(Estimate estimate) {
        return 2 * letters().size() - 2 * estimate.logLikelihood();
    }
}
