package io.hengke.value.purchase;

import io.hengke.value.likelihood.Estimate;
import io.hengke.value.likelihood.LogLikelihood;
import io.hengke.value.likelihood.MaximumLikelihood;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Gamma;

/** Customers' purchases at fixed occasions, equal histories as one weighted row; what BG/BB is fitted to. */
public final class OccasionRows implements LogLikelihood {

    private static final List<double[]> STARTS =
            List.of(new double[4], new double[] {0, 0, -1, 1}, new double[] {1, 1, 1, 2});

    private record Row(int x, int tx, int n, double weight) {}

    private final List<Row> rows = new ArrayList<>();
    private double customers;

    /** @param weight customers with {@code x} purchases at {@code n} occasions, the last at occasion {@code tx}; 0 without any */
    public OccasionRows add(int x, int tx, int n, double weight) {
        if (x < 0 || x > tx || tx > n || (x == 0) != (tx == 0)) {
            throw new IllegalArgumentException("%d purchases, the last at occasion %d of %d".formatted(x, tx, n));
        }
        rows.add(new Row(x, tx, n, weight));
        customers += weight;
        return this;
    }

    /** @return alpha, beta, gamma, delta by maximum likelihood; check {@link Estimate#isConverged()} */
    public Estimate fit() {
        var maximum = MaximumLikelihood.find(this, this, customers, STARTS);
        return new Estimate(
                List.of("alpha", "beta", "gamma", "delta"),
                maximum.logarithms().stream().map(Math::exp).toList(),
                maximum.covariance(),
                maximum.value() * customers,
                maximum.gradient(),
                maximum.isFlat());
    }

    @Override
    public int size() {
        return 4;
    }

    @Override
    public double at(double[] logarithms, double[] gradient) {
        var parameters = new double[4];
        for (var i = 0; i < 4; i++) {
            parameters[i] = Math.exp(logarithms[i]);
            gradient[i] = 0;
        }
        var value = 0.0;
        for (var row : rows) {
            value += row.weight / customers * add(row, parameters, gradient);
        }
        return value;
    }

    private double add(Row row, double[] parameters, double[] gradient) {
        var size = row.n - row.tx + 1;
        var logs = new double[size];
        var slopes = new double[size][4];
        var largest = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < size; i++) {
            // the first term: still there at the last occasion; the others: stopped after occasion tx + i − 1
            var seen = i == 0 ? row.n : row.tx + i - 1;
            logs[i] = ratio(parameters[0], parameters[1], row.x, seen - row.x, slopes[i], 0)
                    + ratio(parameters[2], parameters[3], i == 0 ? 0 : 1, seen, slopes[i], 2);
            largest = Math.max(largest, logs[i]);
        }
        var total = 0.0;
        for (var i = 0; i < size; i++) {
            total += Math.exp(logs[i] - largest);
        }
        for (var i = 0; i < size; i++) {
            var share = Math.exp(logs[i] - largest) / total * row.weight / customers;
            for (var p = 0; p < 4; p++) {
                gradient[p] += share * slopes[i][p] * parameters[p];
            }
        }
        return largest + Math.log(total);
    }

    /** ln B(p + dp, q + dq) − ln B(p, q), with its derivatives. */
    private static double ratio(double p, double q, double dp, double dq, double[] slope, int place) {
        var all = Gamma.digamma(p + q) - Gamma.digamma(p + q + dp + dq);
        slope[place] = Gamma.digamma(p + dp) - Gamma.digamma(p) + all;
        slope[place + 1] = Gamma.digamma(q + dq) - Gamma.digamma(q) + all;
        return BetaBernoulli.logBeta(p + dp, q + dq) - BetaBernoulli.logBeta(p, q);
    }
}
