package io.hengke.control;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The two small tables of a proposal. */
record BudgetTables(Engine engine) {

    static final String POINTS = "control_response_point";
    static final String SPLIT = "control_split";

    private static final int HIGHEST_PERCENT = 200;
    private static final int STEP = 10;

    static BudgetTables create(Engine engine) {
        engine.execute("""
                create or replace table %s (
                    channel varchar, percent integer, spend_minor bigint, response double, low double, high double)
                """.formatted(POINTS));
        engine.execute("""
                create or replace table %s (
                    channel varchar, is_fixed boolean, reason varchar, current_minor bigint, lower_minor bigint,
                    upper_minor bigint, proposed_minor bigint, current_response double, proposed_response double,
                    current_next_minor bigint, proposed_next_minor bigint, gain_low double, gain_high double,
                    violation double, gap double)
                """.formatted(SPLIT));
        return new BudgetTables(engine);
    }

    void write(BudgetProposal proposal) {
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
        var split = proposal.split();
        insert(
                SPLIT,
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
                next(split.shadowPrice()),
                proposal.gainAt(BudgetResponse.LOW),
                proposal.gainAt(BudgetResponse.HIGH),
                split.violation(),
                split.gap());
    }

    private void points(BudgetProposal proposal, int channel) {
        var present = proposal.current(channel) / (double) BudgetProposal.WEEKS;
        for (var percent = 0; percent <= HIGHEST_PERCENT; percent += STEP) {
            var spend = present * percent / 100;
            insert(
                    POINTS,
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
        insert(
                SPLIT,
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
        insert(
                SPLIT,
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

    private void insert(String table, @Nullable Object... values) {
        engine.execute("insert into %s select %s"
                .formatted(
                        table, Arrays.stream(values).map(BudgetTables::literal).collect(Collectors.joining(", "))));
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String it -> Sql.text(it);
            case Double it -> "cast('%s' as double)".formatted(it);
            default -> Objects.toString(value);
        };
    }
}
