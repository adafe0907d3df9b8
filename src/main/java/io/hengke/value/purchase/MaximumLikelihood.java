package io.hengke.value.purchase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Finds the maximum of a likelihood: several fixed starts compete on a thinned sample of the rows, the best is finished on
 * all rows by quasi-Newton and then Newton steps, and the curvature there gives the standard errors.
 */
final class MaximumLikelihood {

    /** Rows that suffice to tell good starting points from bad ones. */
    static final int SAMPLE = 2048;

    private static final double ROUGH = 1e-4;

    /** A standard error of a logarithm above this says nothing: the likelihood is flat in that direction. */
    private static final double FLAT = 4;

    private final LogLikelihood all;
    private final double customers;
    private double[] point;
    private double[] slope;
    private double value;

    private MaximumLikelihood(LogLikelihood all, double customers, QuasiNewton.Optimum optimum) {
        this.all = all;
        this.customers = customers;
        this.point = optimum.at().values();
        this.value = optimum.value();
        this.slope = new double[all.size()];
        all.at(point, slope);
    }

    /** Logarithms of the parameters at the maximum, and what is known about them. */
    record Maximum(
            List<Double> logarithms, List<List<Double>> covariance, double value, double gradient, boolean isFlat) {}

    static Maximum find(LogLikelihood all, LogLikelihood sample, double customers, List<double[]> starts) {
        var candidates = starts.stream()
                .map(it -> QuasiNewton.maximise(sample, it, ROUGH))
                .sorted(Comparator.comparingDouble((QuasiNewton.Optimum it) -> -it.value()))
                .toList();
        var best = QuasiNewton.maximise(all, candidates.getFirst().at().values(), 0);
        for (var other : candidates.subList(1, candidates.size())) {
            if (best.gradient() < Estimate.CONVERGED) {
                break;
            }
            var next = QuasiNewton.maximise(all, other.at().values(), 0);
            best = next.value() > best.value() || next.gradient() < Estimate.CONVERGED ? next : best;
        }
        return new MaximumLikelihood(all, customers, best).finish(best.gradient());
    }

    private Maximum finish(double boundedGradient) {
        var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(information()));
        var values = eigen.getEigenvalues();
        var size = all.size();
        var covariance = new double[size][size];
        var isFlat = false;
        for (var k = 0; k < size; k++) {
            if (!(values[k] * customers > 1 / (FLAT * FLAT))) {
                isFlat = true;
                continue;
            }
            var vector = eigen.getEigenvector(k);
            for (var i = 0; i < size; i++) {
                for (var j = 0; j < size; j++) {
                    covariance[i][j] += vector.getEntry(i) * vector.getEntry(j) / (values[k] * customers);
                }
            }
        }
        if (!isFlat) {
            polish(covariance);
        }
        var gradient = isFlat ? boundedGradient : QuasiNewton.largest(slope);
        return new Maximum(list(point), listOfLists(covariance), value, gradient, isFlat);
    }

    /** Newton steps with the curvature at hand, as long as they make the gradient smaller. */
    private void polish(double[][] covariance) {
        for (var step = 0; step < 4; step++) {
            var next = point.clone();
            for (var i = 0; i < next.length; i++) {
                for (var j = 0; j < next.length; j++) {
                    next[i] += covariance[i][j] * customers * slope[j];
                }
            }
            var slopeThere = new double[next.length];
            var valueThere = all.at(next, slopeThere);
            if (!(QuasiNewton.largest(slopeThere) < QuasiNewton.largest(slope))) {
                return;
            }
            point = next;
            slope = slopeThere;
            value = valueThere;
        }
    }

    /** Minus the second derivatives, by central differences of the exact gradient with one refinement. */
    private double[][] information() {
        var size = all.size();
        var result = new double[size][size];
        for (var i = 0; i < size; i++) {
            var wide = difference(i, 2e-3);
            var narrow = difference(i, 1e-3);
            for (var j = 0; j < size; j++) {
                var refined = (4 * narrow[j] - wide[j]) / 3;
                result[i][j] -= refined / 2;
                result[j][i] -= refined / 2;
            }
        }
        return result;
    }

    private double[] difference(int variable, double step) {
        var above = new double[all.size()];
        var below = new double[all.size()];
        var moved = point.clone();
        moved[variable] = point[variable] + step;
        all.at(moved, above);
        moved[variable] = point[variable] - step;
        all.at(moved, below);
        return IntStream.range(0, above.length)
                .mapToDouble(it -> (above[it] - below[it]) / (2 * step))
                .toArray();
    }

    private static List<Double> list(double[] values) {
        return IntStream.range(0, values.length).mapToObj(it -> values[it]).toList();
    }

    private static List<List<Double>> listOfLists(double[][] values) {
        var result = new ArrayList<List<Double>>();
        for (var row : values) {
            result.add(list(row));
        }
        return List.copyOf(result);
    }
}
