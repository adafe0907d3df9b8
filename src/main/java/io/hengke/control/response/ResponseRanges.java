package io.hengke.control.response;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Ranges of response curves by block bootstrap: residuals of the fit are drawn again in blocks of weeks that hang together, put
 * on the fitted responses, and everything is fitted anew, shapes included.
 */
public final class ResponseRanges {

    private static final int BLOCK = 8;
    private static final long SEED = 20261123;

    private final List<ResponseFit> draws;

    private ResponseRanges(List<ResponseFit> draws) {
        this.draws = draws;
    }

    public static ResponseRanges of(WeeklySpending data, ResponseFit fit, int count) {
        var random = new SplittableRandom(SEED);
        var expected = fit.expected();
        var actual = data.responses();
        var weeks = data.weeks();
        var shaped = ResponseFit.shaped(data);
        var draws = new ArrayList<ResponseFit>();
        for (var draw = 0; draw < count; draw++) {
            var drawn = new double[weeks];
            for (var start = 0; start < weeks; start += BLOCK) {
                var from = random.nextInt(Math.max(1, weeks - BLOCK + 1));
                for (var i = 0; i < BLOCK && start + i < weeks; i++) {
                    drawn[start + i] = expected[start + i] + actual[from + i] - expected[from + i];
                }
            }
            draws.add(ResponseFit.fit(data.responding(drawn), weeks, shaped));
        }
        return new ResponseRanges(draws);
    }

    /**
     * What constant weekly spending brings, in the given part of the draws.
     *
     * @param share 0 … 1, e.g. 0.05 for the lower end of a 90 % range
     */
    public double responseAt(int channel, double spend, double share) {
        var values = draws.stream()
                .mapToDouble(it -> it.curve(channel).at(spend))
                .sorted()
                .toArray();
        return values[(int) Math.rint(share * (values.length - 1))];
    }

    /**
     * What going from one constant weekly spending to another would add a week, in the given part of the draws.
     *
     * @param from one figure a channel
     * @param to one figure a channel
     * @param share 0 … 1
     */
    public double gainAt(List<Double> from, List<Double> to, double share) {
        var gains = draws.stream()
                .mapToDouble(it -> {
                    var gain = 0.0;
                    for (var channel = 0; channel < from.size(); channel++) {
                        gain += it.curve(channel).at(to.get(channel))
                                - it.curve(channel).at(from.get(channel));
                    }
                    return gain;
                })
                .sorted()
                .toArray();
        return gains[(int) Math.rint(share * (gains.length - 1))];
    }
}
