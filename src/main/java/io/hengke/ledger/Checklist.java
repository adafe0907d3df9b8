package io.hengke.ledger;

import io.hengke.ledger.CheckItem.State;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What should be in order before a month is closed. It advises; whoever closes the month decides. */
@Component
class Checklist {

    private final Months months;
    private final RecurringPosting recurring;
    private final TimeWeeks weeks;
    private final TrialBalanceTie tie;
    private final Clock clock;
    private final ZoneId zone;
    private final Currency currency;

    Checklist(
            Months months,
            RecurringPosting recurring,
            TimeWeeks weeks,
            TrialBalanceTie tie,
            Clock clock,
            ServerSettings settings) {
        this.months = months;
        this.recurring = recurring;
        this.weeks = weeks;
        this.tie = tie;
        this.clock = clock;
        this.zone = settings.zone();
        this.currency = settings.currency();
    }

    List<CheckItem> of(YearMonth month, ImportedBooks imported, Language language) {
        var say = new Sayer(Messages.in(language));
        return List.of(
                monthIsOver(month, say),
                previousIsClosed(month, imported, say),
                recurringIsPosted(month, say),
                weeksAreApproved(month, say),
                trialBalanceTies(month, imported, say),
                runHasAllLines(month, imported, say),
                everyCostIsAssigned(month, imported, say));
    }

    private CheckItem monthIsOver(YearMonth month, Sayer say) {
        var isOver = month.isBefore(YearMonth.now(clock.withZone(zone)));
        return say.item("over", isOver ? State.OK : State.WARNING);
    }

    private CheckItem previousIsClosed(YearMonth month, ImportedBooks imported, Sayer say) {
        var states = months.states();
        var withCosts = imported.months();
        withCosts.addAll(states.keySet());
        var open = withCosts.headSet(month).stream()
                .filter(it -> states.get(it) != MonthState.CLOSED)
                .count();
        return say.item("previous", open == 0 ? State.OK : State.WARNING, open);
    }

    private CheckItem recurringIsPosted(YearMonth month, Sayer say) {
        var due = recurring.preview(month).stream()
                .filter(it -> it.state() == RecurringOutcome.State.DUE)
                .count();
        return say.item("recurring", due == 0 ? State.OK : State.WARNING, due);
    }

    private CheckItem weeksAreApproved(YearMonth month, Sayer say) {
        var open = weeks.notApproved(month);
        return say.item("time", open == 0 ? State.OK : State.WARNING, open);
    }

    private CheckItem trialBalanceTies(YearMonth month, ImportedBooks imported, Sayer say) {
        var found = tie.of(month, imported);
        if (found.importedAt() == null) {
            return say.item("trial-balance", State.UNKNOWN);
        }
        var open = found.rows().stream().filter(it -> !it.status().isSettled()).count();
        return say.item("trial-balance", open == 0 ? State.OK : State.WARNING, open);
    }

    private CheckItem runHasAllLines(YearMonth month, ImportedBooks imported, Sayer say) {
        if (!imported.isThere()) {
            return say.item("run", State.UNKNOWN);
        }
        var entered = months.sums().getOrDefault(month, LineSum.NONE);
        return say.item("run", entered.equals(imported.ownSum(month)) ? State.OK : State.WARNING);
    }

    private CheckItem everyCostIsAssigned(YearMonth month, ImportedBooks imported, Sayer say) {
        if (!imported.isThere()) {
            return say.item("unassigned", State.UNKNOWN);
        }
        var minor = imported.unassignedMinor(month);
        var amount = currency.getCurrencyCode() + " " + Amounts.text(minor, currency);
        return say.item("unassigned", minor == 0 ? State.OK : State.WARNING, amount);
    }

    /** Finds the words. */
    private record Sayer(Messages messages) {

        CheckItem item(String key, State state, Object... values) {
            var text = "ledger.check.%s.%s".formatted(key, state.name().toLowerCase(Locale.ROOT));
            return new CheckItem(key, state, messages.text("ledger.check." + key), messages.text(text, values));
        }
    }
}
