package io.hengke.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chances of error of several tests at once, raised for their number: comparing each with the level keeps what it names.
 */
public final class MultipleTests {

    private MultipleTests() {}

    /** Keeps the chance of even one false alarm (Holm 1979, Scandinavian Journal of Statistics 6). */
    public static double[] holm(double[] chances) {
        var order = ascending(chances);
        var adjusted = new double[chances.length];
        var highest = 0.0;
        for (var i = 0; i < order.length; i++) {
            highest = Math.max(highest, Math.min(1, (order.length - i) * chances[order[i]]));
            adjusted[order[i]] = highest;
        }
        return adjusted;
    }

    /** Keeps the expected share of false alarms among the alarms (Benjamini, Hochberg 1995, JRSS B 57). */
    public static double[] benjaminiHochberg(double[] chances) {
        var order = ascending(chances);
        var adjusted = new double[chances.length];
        var lowest = 1.0;
        for (var i = order.length - 1; i >= 0; i--) {
            lowest = Math.min(lowest, order.length * chances[order[i]] / (i + 1));
            adjusted[order[i]] = lowest;
        }
        return adjusted;
    }

    private static int[] ascending(double[] chances) {
        return IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(it -> chances[it]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
