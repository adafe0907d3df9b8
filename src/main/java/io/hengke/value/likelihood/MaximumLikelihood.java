package io.hengke.value.likelihood;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Finds the maximum of a likelihood: several fixed starts compete on a thinned sample of the rows, the best is finished on
 * all rows by quasi-Newton and then Newton steps, and the curvature there gives the standard errors.
 */
public final class MaximumLikelihood {

    /** Rows that suffice to tell good starting points from bad ones. */
    public static final int SAMPLE = 4096;

    private static final double ROUGH = 1e-3;
    private static final double FINE = 1e-7;
    private static final double STEP = 1e-5;
    private static final double[][] NO_GUESS = {};

    /** A standard error of a logarithm above this says nothing: the likelihood is flat in that direction. */
    private static final double FLAT = 4;

    private final LogLikelihood function;
    private final double customers;
    private double[] point;
    private double[] slope;
    private double value;

    private MaximumLikelihood(LogLikelihood function, double customers, QuasiNewton.Optimum optimum) {
        this.function = function;
        this.customers = customers;
        this.point = optimum.at().values();
        this.slope = new double[function.size()];
        this.value = function.at(point, slope);
    }

    /** Logarithms of the parameters at the maximum, and what is known about them. */
    public record Maximum(
            List<Double> logarithms, List<List<Double>> covariance, double value, double gradient, boolean isFlat) {}

    public static Maximum find(LogLikelihood all, LogLikelihood sample, double customers, List<double[]> starts) {
        var candidates = starts.stream()
                .map(it -> QuasiNewton.maximise(sample, it, ROUGH, NO_GUESS))
                .sorted(Comparator.comparingDouble((QuasiNewton.Optimum it) -> -it.value()))
                .toList();
        var best = finish(all, sample, candidates.getFirst());
        for (var other : candidates.subList(1, candidates.size())) {
            if (best.gradient() < Estimate.CONVERGED) {
                break;
            }
            var next = finish(all, sample, other);
            best = next.value() > best.value() || next.gradient() < Estimate.CONVERGED ? next : best;
        }
        return new MaximumLikelihood(all, customers, best).summary(best.gradient());
    }

    /** From a rough maximum of the sample to the maximum of all rows, in a few steps thanks to the sample's curvature. */
    private static QuasiNewton.Optimum finish(LogLikelihood all, LogLikelihood sample, QuasiNewton.Optimum rough) {
        var near = QuasiNewton.maximise(sample, rough.at().values(), FINE, NO_GUESS);
        var information = new MaximumLikelihood(sample, 1, near).information();
        var guess = inverse(information, 1e-3, false);
        return QuasiNewton.maximise(all, near.at().values(), FINE, guess);
    }

    private Maximum summary(double boundedGradient) {
        var information = information();
        var least = 1 / (FLAT * FLAT * customers);
        var values = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(information)).getEigenvalues();
        var isFlat = Arrays.stream(values).anyMatch(it -> !(it > least));
        var inverse = inverse(information, least, true);
        if (!isFlat) {
            polish(inverse);
        }
        var gradient = isFlat ? boundedGradient : QuasiNewton.largest(slope);
        return new Maximum(list(point), covariance(inverse), value, gradient, isFlat);
    }

    /**
     * Inverse of a symmetric matrix by its eigenvalues.
     *
     * @param least eigenvalues below it are taken for it, or left out with their directions
     */
    private static double[][] inverse(double[][] matrix, double least, boolean leavesOut) {
        var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix));
        var size = matrix.length;
        var result = new double[size][size];
        for (var k = 0; k < size; k++) {
            var value = eigen.getEigenvalues()[k];
            if (!(value > least) && leavesOut) {
                continue;
            }
            var vector = eigen.getEigenvector(k);
            for (var i = 0; i < size; i++) {
                for (var j = 0; j < size; j++) {
                    result[i][j] += vector.getEntry(i) * vector.getEntry(j) / Math.max(value, least);
                }
            }
        }
        return result;
    }

    /** Newton steps with the curvature at hand, as long as they make the gradient smaller. */
    private void polish(double[][] inverse) {
        for (var step = 0; step < 4 && QuasiNewton.largest(slope) > 1e-14; step++) {
            var next = point.clone();
            for (var i = 0; i < next.length; i++) {
                for (var j = 0; j < next.length; j++) {
                    next[i] += inverse[i][j] * slope[j];
                }
            }
            var slopeThere = new double[next.length];
            var valueThere = function.at(next, slopeThere);
            if (!(QuasiNewton.largest(slopeThere) < QuasiNewton.largest(slope))) {
                return;
            }
            point = next;
            slope = slopeThere;
            value = valueThere;
        }
    }

    /** Minus the second derivatives, by differences of the exact gradient: good to five digits. */
    private double[][] information() {
        var size = function.size();
        var result = new double[size][size];
        var there = new double[size];
        for (var i = 0; i < size; i++) {
            var moved = point.clone();
            moved[i] += STEP;
            function.at(moved, there);
            for (var j = 0; j < size; j++) {
                var second = (there[j] - slope[j]) / STEP;
                result[i][j] -= second / 2;
                result[j][i] -= second / 2;
            }
        }
        return result;
    }

    private static List<Double> list(double[] values) {
        return IntStream.range(0, values.length).mapToObj(it -> values[it]).toList();
    }

    private List<List<Double>> covariance(double[][] inverse) {
        return Arrays.stream(inverse)
                .map(row -> list(Arrays.stream(row).map(it -> it / customers).toArray()))
                .toList();
    }
}
