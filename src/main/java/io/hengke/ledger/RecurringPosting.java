package io.hengke.ledger;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.ledger.RecurringOutcome.State;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Posts the recurring costs of a month: each once, however often it is asked to. A closed month is left alone. */
@Service
class RecurringPosting {

    private final RecurringCosts recurring;
    private final CostLines lines;
    private final OpenMonths openMonths;
    private final Months months;
    private final AuditTrail audit;

    RecurringPosting(
            RecurringCosts recurring, CostLines lines, OpenMonths openMonths, Months months, AuditTrail audit) {
        this.recurring = recurring;
        this.lines = lines;
        this.openMonths = openMonths;
        this.months = months;
        this.audit = audit;
    }

    /** What {@link #post} would do now. */
    List<RecurringOutcome> preview(YearMonth month) {
        var posted = recurring.postedIn(month);
        var isClosed = months.state(month) == MonthState.CLOSED;
        return recurring.list().stream()
                .filter(it -> it.isDue(month) || posted.contains(it.id()))
                .map(it -> outcome(it, month, state(posted.contains(it.id()), isClosed)))
                .toList();
    }

    @Transactional
    public List<RecurringOutcome> post(YearMonth month, Caller caller) {
        var outcomes = post(month, Author.of(caller));
        var count = outcomes.stream().filter(it -> it.state() == State.POSTED).count();
        if (count > 0) {
            audit.record(caller, "ledger.recurring-posted", month.toString(), Map.of("lines", count));
        }
        return outcomes;
    }

    /** Whoever closes a month goes on with the next: its recurring costs are posted. Safe to be told twice. */
    @ApplicationModuleListener
    public void on(MonthClosed closed) {
        post(closed.month().plusMonths(1), new Author(closed.closedBy(), closed.closedByName()));
    }

    private List<RecurringOutcome> post(YearMonth month, Author author) {
        recurring.hold(month);
        var due = preview(month);
        if (due.stream().anyMatch(it -> it.state() == State.DUE)) {
            openMonths.hold(Set.of(month));
        }
        return due.stream()
                .map(it -> it.state() == State.DUE ? post(it, month, author) : it)
                .toList();
    }

    private RecurringOutcome post(RecurringOutcome due, YearMonth month, Author author) {
        var line = lines.add(NewLine.recurring(due.entry()), author);
        recurring.posted(due.recurringId(), month, line);
        return new RecurringOutcome(due.recurringId(), due.name(), State.POSTED, due.entry(), line);
    }

    private static State state(boolean isPosted, boolean isClosed) {
        if (isPosted) {
            return State.ALREADY_POSTED;
        }
        return isClosed ? State.MONTH_CLOSED : State.DUE;
    }

    private static RecurringOutcome outcome(RecurringCost cost, YearMonth month, State state) {
        return new RecurringOutcome(cost.id(), cost.name(), state, cost.entryIn(month), null);
    }
}
