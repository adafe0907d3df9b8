package io.hengke.control;

import io.hengke.control.response.BudgetLine;
import io.hengke.control.response.BudgetOptimizer;
import io.hengke.control.response.BudgetSplit;
import io.hengke.control.response.HillCurve;
import io.hengke.control.response.ResponseFit;
import io.hengke.control.response.ResponseRanges;
import java.util.List;
import java.util.stream.IntStream;

/** The budget of the last 13 weeks: half to one and a half times the present for each channel whose response is told. */
final class BudgetProposal {

    static final int WEEKS = 13;

    private final SpendingWeeks weeks;
    private final List<String> channels;
    private final ResponseFit fit;
    private final ResponseRanges ranges;
    private final List<BudgetLine> lines;
    private final BudgetSplit split;

    /** @param channels whose responses were fitted, in the fit's order */
    BudgetProposal(SpendingWeeks weeks, List<String> channels, ResponseFit fit, ResponseRanges ranges) {
        this.weeks = weeks;
        this.channels = channels;
        this.fit = fit;
        this.ranges = ranges;
        lines = IntStream.range(0, channels.size()).mapToObj(this::line).toList();
        split = BudgetOptimizer.split(lines, total());
    }

    private BudgetLine line(int channel) {
        var spent = current(channel);
        var lower = spent / 2 + spent % 2; // rounded up: half and more
        return new BudgetLine(channels.get(channel), fit.curve(channel).over(WEEKS), lower, spent + spent / 2);
    }

    SpendingWeeks weeks() {
        return weeks;
    }

    List<String> channels() {
        return channels;
    }

    List<BudgetLine> lines() {
        return lines;
    }

    BudgetSplit split() {
        return split;
    }

    ResponseRanges ranges() {
        return ranges;
    }

    /** Response to constant spending a week. */
    HillCurve weekly(int channel) {
        return fit.curve(channel);
    }

    long current(int channel) {
        return weeks.spent(channels.get(channel), WEEKS);
    }

    long total() {
        return IntStream.range(0, channels.size()).mapToLong(this::current).sum();
    }

    double currentResponse() {
        return IntStream.range(0, channels.size())
                .mapToDouble(it -> lines.get(it).curve().at((double) current(it)))
                .sum();
    }

    double proposedResponse() {
        return IntStream.range(0, channels.size())
                .mapToDouble(
                        it -> lines.get(it).curve().at((double) split.amounts().get(it)))
                .sum();
    }

    /** What the proposal adds in 13 weeks, in the given part of the draws. */
    double gainAt(double share) {
        var from = IntStream.range(0, channels.size())
                .mapToObj(it -> current(it) / (double) WEEKS)
                .toList();
        var to = split.amounts().stream().map(it -> it / (double) WEEKS).toList();
        return WEEKS * ranges.gainAt(from, to, share);
    }
}
