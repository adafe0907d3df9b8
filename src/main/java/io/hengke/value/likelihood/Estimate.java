package io.hengke.value.likelihood;

import java.util.List;

/**
 * Parameters found by maximum likelihood.
 *
 * @param names the paper's letters
 * @param values in the same order, in the units of the rows
 * @param logCovariance covariance of the estimates of the parameters' logarithms, from the observed information; directions
 *     in which the likelihood is flat are left out of it
 * @param logLikelihood of all customers together
 * @param gradient largest derivative of the mean log-likelihood by the logarithm of a parameter
 * @param isFlat whether there are such directions: some combination of the parameters is not determined by the data, and
 *     standard errors of single parameters mean nothing
 */
public record Estimate(
        List<String> names,
        List<Double> values,
        List<List<Double>> logCovariance,
        double logLikelihood,
        double gradient,
        boolean isFlat) {

    /** The gradient that counts as zero. */
    public static final double CONVERGED = 1e-6;

    public boolean isConverged() {
        return gradient < CONVERGED && Double.isFinite(logLikelihood);
    }

    /** Standard error of one parameter. */
    public double standardError(int index) {
        return values.get(index) * Math.sqrt(logCovariance.get(index).get(index));
    }

    /** Standard error of a quantity with the given derivatives by the parameters' logarithms (delta method). */
    public double standardErrorOf(double[] gradientByLogarithms) {
        var variance = 0.0;
        for (var i = 0; i < values.size(); i++) {
            for (var j = 0; j < values.size(); j++) {
                variance += gradientByLogarithms[i] * logCovariance.get(i).get(j) * gradientByLogarithms[j];
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }
}
