package io.hengke.value.segment;

import io.hengke.value.likelihood.OrderedSum;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points as drawn from k normal distributions, each with its own full covariance, fitted by expectation and maximisation
 * (Dempster, Laird, Rubin 1977) from the groups of k-means. Covariances get 1e-6 on their diagonals, so that points on a line
 * or a group of equal points have a density: meant for standardised features.
 */
public final class GaussianMixture implements Grouping {

    private static final double RIDGE = 1e-6;
    private static final int STEPS = 500;
    private static final double ACCURACY = 1e-10;

    /** Good enough to see whether groups come back. */
    static final double ROUGH = 1e-5;

    private final int points;
    private final Component[] components;
    private double logLikelihood = Double.NEGATIVE_INFINITY;

    /** One normal distribution: Cholesky factor of the covariance, and the logarithm of weight over its volume. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Component(double[] mean, double[][] factor, double logWeight) {

        double logDensity(Points points, int point, double[] scratch) {
            var square = 0.0;
            for (var i = 0; i < mean.length; i++) {
                var value = points.at(point, i) - mean[i];
                for (var j = 0; j < i; j++) {
                    value -= factor[i][j] * scratch[j];
                }
                scratch[i] = value / factor[i][i];
                square += scratch[i] * scratch[i];
            }
            return logWeight - square / 2;
        }

        /** Minus twice the log-density: the rows are those of the inverse of the factor. */
        Form form() {
            var d = mean.length;
            var rows = new double[d][d + 1];
            for (var i = 0; i < d; i++) {
                rows[i][i] = 1;
                for (var j = 0; j < i; j++) {
                    for (var column = 0; column <= j; column++) {
                        rows[i][column] -= factor[i][j] * rows[j][column];
                    }
                }
                for (var column = 0; column <= i; column++) {
                    rows[i][column] /= factor[i][i];
                    rows[i][d] -= rows[i][column] * mean[column];
                }
            }
            return new Form(rows, -2 * logWeight);
        }
    }

    private GaussianMixture(int points, int k) {
        this.points = points;
        this.components = new Component[k];
    }

    /** @param k number of groups, 1 or more */
    public static GaussianMixture fit(Points points, int k) {
        return fit(points, KMeans.fit(points, k), ACCURACY);
    }

    /** @param accuracy of the mean log-likelihood of a point */
    static GaussianMixture fit(Points points, KMeans start, double accuracy) {
        var k = start.groups();
        var mixture = new GaussianMixture(points.size(), k);
        var labels = start.groups(points);
        mixture.maximise(points, (i, shares) -> {
            Arrays.fill(shares, 0);
            shares[labels[i]] = 1;
            return 0;
        });
        for (var step = 0; step < STEPS; step++) {
            var before = mixture.logLikelihood;
            var current = mixture.components.clone();
            mixture.maximise(points, (i, shares) -> shares(current, points, i, shares));
            if (Math.abs(mixture.logLikelihood - before) < accuracy * points.size()) {
                break;
            }
        }
        return mixture;
    }

    /** Fills in how likely each component is to have made a point; answers the point's log-density. */
    @FunctionalInterface
    private interface Shares {
        double of(int point, double[] shares);
    }

    private static double shares(Component[] components, Points points, int point, double[] shares) {
        var scratch = new double[points.dimensions()];
        var largest = Double.NEGATIVE_INFINITY;
        for (var c = 0; c < shares.length; c++) {
            shares[c] = components[c].logDensity(points, point, scratch);
            largest = Math.max(largest, shares[c]);
        }
        var sum = 0.0;
        for (var c = 0; c < shares.length; c++) {
            shares[c] = Math.exp(shares[c] - largest);
            sum += shares[c];
        }
        for (var c = 0; c < shares.length; c++) {
            shares[c] /= sum;
        }
        return largest + Math.log(sum);
    }

    /** New components from the shares; the log-likelihood becomes that of the components the shares came from. */
    private void maximise(Points points, Shares given) {
        var d = points.dimensions();
        var width = 1 + d + d * d;
        var sums = OrderedSum.over(points.size(), components.length * width + 1, (from, to, part) -> {
            var shares = new double[components.length];
            for (var i = from; i < to; i++) {
                part[part.length - 1] += given.of(i, shares);
                for (var c = 0; c < shares.length; c++) {
                    add(points, i, shares[c], part, c * width);
                }
            }
        });
        for (var c = 0; c < components.length; c++) {
            components[c] = component(sums, c * width, d, components[c], points.size());
        }
        logLikelihood = sums[sums.length - 1];
    }

    private static void add(Points points, int i, double share, double[] sums, int offset) {
        var d = points.dimensions();
        sums[offset] += share;
        for (var p = 0; p < d; p++) {
            var value = share * points.at(i, p);
            sums[offset + 1 + p] += value;
            for (var q = 0; q <= p; q++) {
                sums[offset + 1 + d + p * d + q] += value * points.at(i, q);
            }
        }
    }

    /** A component that holds less than one point keeps its place: it may get points back, or end without weight. */
    private static Component component(double[] sums, int offset, int d, @Nullable Component before, int points) {
        var weight = sums[offset];
        if (weight < 1 && before != null) {
            return before;
        }
        var mean = new double[d];
        for (var p = 0; p < d; p++) {
            mean[p] = weight > 0 ? sums[offset + 1 + p] / weight : 0;
        }
        var factor = new double[d][d];
        var volume = d * Math.log(2 * Math.PI) / 2;
        for (var p = 0; p < d; p++) {
            for (var q = 0; q <= p; q++) {
                var value = (weight > 0 ? sums[offset + 1 + d + p * d + q] / weight : 0) - mean[p] * mean[q];
                for (var r = 0; r < q; r++) {
                    value -= factor[p][r] * factor[q][r];
                }
                factor[p][q] = p == q ? Math.sqrt(Math.max(value + RIDGE, RIDGE)) : value / factor[q][q];
            }
            volume += Math.log(factor[p][p]);
        }
        return new Component(mean, factor, Math.log(Math.max(weight, 1e-300) / points) - volume);
    }

    @Override
    public int groups() {
        return components.length;
    }

    @Override
    public int group(Points all, int point) {
        var scratch = new double[all.dimensions()];
        var best = 0;
        var largest = Double.NEGATIVE_INFINITY;
        for (var c = 0; c < components.length; c++) {
            var density = components[c].logDensity(all, point, scratch);
            if (density > largest) {
                largest = density;
                best = c;
            }
        }
        return best;
    }

    @Override
    public List<Form> forms() {
        return Arrays.stream(components).map(Component::form).toList();
    }

    /** Log-likelihood of the points it was fitted to. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** Bayes's information criterion (Schwarz 1978): parameters · ln(points) − 2 · log-likelihood; the lower, the better. */
    public double bayesCriterion() {
        var d = components[0].mean().length;
        var parameters = components.length * (d + d * (d + 1) / 2) + components.length - 1;
        return parameters * Math.log(points) - 2 * logLikelihood;
    }
}
