package io.hengke.scorecard;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The change of a sum between two periods, split into volume, mix and rate, for each segment and exactly.
 *
 * <p>An amount is Σ volume · share of the segment · its rate. Each of the three takes its old or its new value, which makes
 * eight hypothetical amounts; a factor's effect is the mean of what changing it does over the six orders of changing
 * (Shapley 1953; Ang, Energy Policy 2004). So the order does not matter, nothing is left over, and the way back has the
 * same effects with the other sign. Mix is measured against the mean rate, so that a segment that grows in share adds
 * where its rate is above it.
 *
 * <p>A segment without volume in one period has no rate there and takes the one of the other. An amount without any
 * volume is told as rate. Effects are rounded to whole numbers by largest remainder, so that all of them together are
 * the change to the last one.
 */
final class Change {

    /** What changed. */
    enum Effect {
        VOLUME,
        MIX,
        RATE
    }

    /** A segment's volume and amount in both periods; volumes are zero or more. */
    record Segment(String name, long volumeBefore, long amountBefore, long volumeNow, long amountNow) {}

    /** A segment's part of an effect. */
    record Part(Effect effect, String segment, long amount) {}

    private final List<Segment> segments;
    private final double[][] volumes = new double[2][];
    private final double[][] rates = new double[2][];
    private final double[] totals = new double[2];

    private Change(List<Segment> segments) {
        this.segments = segments;
        volumes[0] = segments.stream().mapToDouble(Segment::volumeBefore).toArray();
        volumes[1] = segments.stream().mapToDouble(Segment::volumeNow).toArray();
        for (var period = 0; period < 2; period++) {
            totals[period] = Arrays.stream(volumes[period]).sum();
            rates[period] = new double[segments.size()];
        }
        for (var i = 0; i < segments.size(); i++) {
            var it = segments.get(i);
            var before = it.volumeBefore() > 0 ? it.amountBefore() / (double) it.volumeBefore() : Double.NaN;
            var now = it.volumeNow() > 0 ? it.amountNow() / (double) it.volumeNow() : Double.NaN;
            rates[0][i] = orElse(before, orElse(now, 0));
            rates[1][i] = orElse(now, orElse(before, 0));
        }
    }

    /** Three parts for each segment, in their order; together they are the change of the amount. */
    static List<Part> split(List<Segment> segments) {
        return new Change(segments).parts();
    }

    private List<Part> parts() {
        var exact = new double[3 * segments.size()];
        for (var i = 0; i < segments.size(); i++) {
            exact[3 * i] = volumeEffect(i);
            exact[3 * i + 1] = mixEffect(i);
            exact[3 * i + 2] = rateEffect(i);
        }
        var change = segments.stream()
                .map(it -> BigInteger.valueOf(it.amountNow()).subtract(BigInteger.valueOf(it.amountBefore())))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .longValueExact();
        var whole = rounded(exact, change);
        var parts = new ArrayList<Part>();
        for (var i = 0; i < segments.size(); i++) {
            var name = segments.get(i).name();
            parts.add(new Part(Effect.VOLUME, name, whole[3 * i]));
            parts.add(new Part(Effect.MIX, name, whole[3 * i + 1]));
            parts.add(new Part(Effect.RATE, name, whole[3 * i + 2]));
        }
        return parts;
    }

    /** (V₁ − V₀) times the mean of share · rate, weighted as the orders have it. */
    private double volumeEffect(int segment) {
        return (totals[1] - totals[0]) * mean((mix, rate) -> share(mix, segment) * rates[rate][segment]);
    }

    private double mixEffect(int segment) {
        return (share(1, segment) - share(0, segment))
                * mean((volume, rate) -> totals[volume] * (rates[rate][segment] - meanRate(rate)));
    }

    private double rateEffect(int segment) {
        var it = segments.get(segment);
        var withoutVolume =
                (it.volumeNow() > 0 ? 0.0 : it.amountNow()) - (it.volumeBefore() > 0 ? 0.0 : it.amountBefore());
        return withoutVolume
                + (rates[1][segment] - rates[0][segment]) * mean((volume, mix) -> totals[volume] * share(mix, segment));
    }

    /** Of the four states of two factors: both old or both new 1/3 each, one of them new 1/6 each. */
    private static double mean(State state) {
        return (state.of(0, 0) + state.of(1, 1)) / 3 + (state.of(0, 1) + state.of(1, 0)) / 6;
    }

    private interface State {
        double of(int first, int second);
    }

    /** A period without any volume has the shares of the other: what changes then is volume alone. */
    private double share(int period, int segment) {
        var known = totals[period] > 0 ? period : 1 - period;
        return totals[known] > 0 ? volumes[known][segment] / totals[known] : 0;
    }

    private double meanRate(int period) {
        return IntStream.range(0, segments.size())
                .mapToDouble(it -> (share(0, it) + share(1, it)) / 2 * rates[period][it])
                .sum();
    }

    private static double orElse(double value, double other) {
        return Double.isNaN(value) ? other : value;
    }

    /** Whole numbers that sum to the total: each rounded down, what is left one each to the largest remainders. */
    private static long[] rounded(double[] exact, long total) {
        var whole = Arrays.stream(exact).mapToLong(it -> (long) Math.floor(it)).toArray();
        var order = IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer it) -> whole[it] - exact[it])
                        .thenComparing(it -> it))
                .toList();
        var left = total - Arrays.stream(whole).sum();
        for (var i = 0; i < order.size(); i++) {
            // more than one for each only where doubles are coarser than the units
            whole[order.get(i)] += Math.floorDiv(left, order.size()) + (i < Math.floorMod(left, order.size()) ? 1 : 0);
        }
        return whole;
    }
}
