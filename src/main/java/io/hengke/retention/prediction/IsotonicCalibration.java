package io.hengke.retention.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rising steps closest to the outcomes, by pooling adjacent violators (Ayer et al. 1955; Zadrozny and Elkan 2002),
 * joined by straight lines between the middles of the steps so that scores that differ stay apart where they can.
 *
 * <p>A step's rate counts half a row of either class more than there is, so that nothing is held for certain or impossible.
 */
public final class IsotonicCalibration implements Calibration {

    private final double[] scores;
    private final double[] rates;

    private IsotonicCalibration(double[] scores, double[] rates) {
        this.scores = scores;
        this.rates = rates;
    }

    private record Step(double scoreSum, double leavers, double rows) {

        double rate() {
            return leavers / rows;
        }

        Step with(Step next) {
            return new Step(scoreSum + next.scoreSum, leavers + next.leavers, rows + next.rows);
        }
    }

    static Calibration fit(double[] scores, boolean[] hasLeft) {
        var steps = new ArrayList<Step>();
        for (var place : ascending(scores)) {
            steps.add(new Step(scores[place], hasLeft[place] ? 1 : 0, 1));
            while (steps.size() > 1
                    && (steps.get(steps.size() - 2).rate() >= steps.getLast().rate()
                            || meanOf(steps.get(steps.size() - 2)) >= meanOf(steps.getLast()))) {
                var last = steps.removeLast();
                steps.set(steps.size() - 1, steps.getLast().with(last));
            }
        }
        return new IsotonicCalibration(
                steps.stream().mapToDouble(IsotonicCalibration::meanOf).toArray(), rising(steps));
    }

    /** The small additions can turn two steps around where one is much shorter: then the later takes the earlier's rate. */
    private static double[] rising(List<Step> steps) {
        var rates = new double[steps.size()];
        for (var i = 0; i < rates.length; i++) {
            var step = steps.get(i);
            var rate = (step.leavers + 0.5) / (step.rows + 1);
            rates[i] = i == 0 ? rate : Math.max(rates[i - 1], rate);
        }
        return rates;
    }

    private static double meanOf(Step step) {
        return step.scoreSum / step.rows;
    }

    private static int[] ascending(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer it) -> scores[it]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public String name() {
        return "isotonic";
    }

    @Override
    public double probability(double score) {
        if (score <= scores[0]) {
            return rates[0];
        }
        for (int low = 0, high = scores.length - 1; ; ) {
            if (score >= scores[high]) {
                return rates[high];
            }
            var middle = (low + high) >>> 1;
            if (high - low == 1) {
                var way = (score - scores[low]) / (scores[high] - scores[low]);
                return rates[low] + way * (rates[high] - rates[low]);
            }
            if (score >= scores[middle]) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}
