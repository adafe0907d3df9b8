package io.hengke.scorecard;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;

/**
 * Whether the month of the year matters to a series: analysis of variance over the twelve months, on the ranks of what a
 * straight trend leaves (Conover, Iman 1981), so that a few odd months decide nothing.
 */
final class Season {

    /** A season that is there should rarely be missed: it would be taken for odd months. */
    private static final double LEVEL = 0.10;

    private Season() {}

    /** False also where a month of the year never occurs. */
    static boolean isPresent(int[] months, double[] values) {
        var ranks = ranks(withoutTrend(months, values));
        var sums = new double[12];
        var counts = new int[12];
        var mean = (values.length + 1) / 2.0;
        var total = 0.0;
        for (var i = 0; i < values.length; i++) {
            var season = Math.floorMod(months[i], 12);
            sums[season] += ranks[i] - mean;
            counts[season]++;
            total += (ranks[i] - mean) * (ranks[i] - mean);
        }
        var between = 0.0;
        for (var season = 0; season < 12; season++) {
            if (counts[season] == 0) {
                return false;
            }
            between += sums[season] * sums[season] / counts[season];
        }
        var freedom = values.length - 12;
        var within = total - between;
        if (!(within > 1e-9 * total)) {
            return total > 0;
        }
        var f = between / 11 / (within / freedom);
        return 1 - new FDistribution(11, freedom).cumulativeProbability(f) < LEVEL;
    }

    private static double[] withoutTrend(int[] months, double[] values) {
        var middle = IntStream.of(months).average().orElse(0);
        var slope = 0.0;
        var spread = 0.0;
        for (var i = 0; i < values.length; i++) {
            slope += (months[i] - middle) * values[i];
            spread += (months[i] - middle) * (months[i] - middle);
        }
        var trend = slope / spread;
        return IntStream.range(0, values.length)
                .mapToDouble(it -> values[it] - trend * (months[it] - middle))
                .toArray();
    }

    /** 1 for the least; equals share the mean of their ranks. */
    private static double[] ranks(double[] values) {
        var order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(it -> values[it]))
                .toList();
        var ranks = new double[values.length];
        for (var from = 0; from < order.size(); ) {
            var to = from;
            while (to < order.size() && values[order.get(to)] == values[order.get(from)]) {
                to++;
            }
            for (var i = from; i < to; i++) {
                ranks[order.get(i)] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
