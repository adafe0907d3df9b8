package io.hengke.control;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.ResultRows;
import org.jspecify.annotations.Nullable;

/** The two small tables of a proposal. */
final class BudgetTables {

    static final String POINTS = "control_response_point";
    static final String SPLIT = "control_split";

    private static final int HIGHEST_PERCENT = 200;
    private static final int STEP = 10;

    private final ResultRows points = new ResultRows(
            POINTS, "channel varchar, percent bigint, spend_minor bigint, response double, low double, high double");
    private final ResultRows split = new ResultRows(SPLIT, """
            channel varchar, is_fixed boolean, reason varchar, current_minor bigint, lower_minor bigint,
            upper_minor bigint, proposed_minor bigint, current_response double, proposed_response double,
            current_next_minor bigint, proposed_next_minor bigint, gain_low double, gain_high double,
            violation double, gap double""");

    void write(Engine engine) {
        points.write(engine);
        split.write(engine);
    }

    void add(BudgetProposal proposal) {
        for (var channel = 0; channel < proposal.channels().size(); channel++) {
            points(proposal, channel);
            line(proposal, channel);
        }
        var fixed = 0L;
        for (var channel : proposal.weeks().channels()) {
            if (!proposal.channels().contains(channel)) {
                fixed += fixed(proposal, channel);
            }
        }
        var best = proposal.split();
        split.add(
                "(all)",
                false,
                null,
                proposal.total() + fixed,
                null,
                null,
                proposal.total() + fixed,
                proposal.currentResponse(),
                proposal.proposedResponse(),
                null,
                next(best.shadowPrice()),
                proposal.gainAt(BudgetResponse.LOW),
                proposal.gainAt(BudgetResponse.HIGH),
                best.violation(),
                best.gap());
    }

    private void points(BudgetProposal proposal, int channel) {
        var present = proposal.current(channel) / (double) BudgetProposal.WEEKS;
        for (var percent = 0; percent <= HIGHEST_PERCENT; percent += STEP) {
            var spend = present * percent / 100;
            points.add(
                    proposal.channels().get(channel),
                    percent,
                    (long) Math.rint(spend),
                    proposal.weekly(channel).at(spend),
                    proposal.ranges().responseAt(channel, spend, BudgetResponse.LOW),
                    proposal.ranges().responseAt(channel, spend, BudgetResponse.HIGH));
        }
    }

    private void line(BudgetProposal proposal, int channel) {
        var line = proposal.lines().get(channel);
        var current = proposal.current(channel);
        var proposed = (long) proposal.split().amounts().get(channel);
        split.add(
                line.name(),
                false,
                null,
                current,
                line.lower(),
                line.upper(),
                proposed,
                line.curve().at((double) current),
                line.curve().at((double) proposed),
                next(line.curve().marginalAt((double) current)),
                next(line.curve().marginalAt((double) proposed)),
                null,
                null,
                null,
                null);
    }

    /** A channel whose response is not told keeps what it has. */
    private long fixed(BudgetProposal proposal, String channel) {
        var spent = proposal.weeks().spent(channel, BudgetProposal.WEEKS);
        var obstacle = proposal.weeks().obstacle(channel);
        split.add(
                channel,
                true,
                obstacle.isEmpty() ? "further" : obstacle,
                spent,
                spent,
                spent,
                spent,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return spent;
    }

    /** What the next customer costs where a minor unit more brings so many; null where it brings none to speak of. */
    private static @Nullable Long next(double marginal) {
        return marginal > 1e-15 ? (Long) (long) Math.rint(1 / marginal) : null;
    }
}
