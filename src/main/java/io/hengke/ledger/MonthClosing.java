package io.hengke.ledger;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.results.BookedCosts;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes and reopens months. Each is one transaction with its snapshot, its audit entry and its event: all or nothing. */
@Service
class MonthClosing {

    private final OpenMonths openMonths;
    private final Months months;
    private final Closings closings;
    private final Checklist checklist;
    private final BookedCosts booked;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    MonthClosing(
            OpenMonths openMonths,
            Months months,
            Closings closings,
            Checklist checklist,
            BookedCosts booked,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            ServerSettings settings) {
        this.openMonths = openMonths;
        this.months = months;
        this.closings = closings;
        this.checklist = checklist;
        this.booked = booked;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.zone = settings.zone();
    }

    /**
     * Waits for postings into the month that are under way, then closes it.
     *
     * @param despiteWarnings close it although the checklist warns; what it warned of is kept
     * @throws Problem {@code ledger.checklist-warns.conflict} if it warns and that was not said
     */
    @Transactional
    public Closing close(YearMonth month, @Nullable String note, boolean despiteWarnings, Caller caller) {
        if (month.isAfter(YearMonth.now(clock.withZone(zone)))) {
            throw new Problem("ledger.month-not-begun", month);
        }
        if (openMonths.holdAlone(month) == MonthState.CLOSED) {
            throw new Problem("ledger.already-closed.conflict", month);
        }
        var imported = ImportedBooks.of(booked);
        var warnings = checklist.of(month, imported, caller.language()).stream()
                .filter(it -> it.state() == CheckItem.State.WARNING)
                .map(CheckItem::key)
                .toList();
        if (!warnings.isEmpty() && !despiteWarnings) {
            throw new Problem("ledger.checklist-warns.conflict", month, warnings.size());
        }
        var closing = closings.add(month, Author.of(caller), Inputs.longText("note", note), warnings, imported);
        months.change(month, MonthState.CLOSED);
        audit.record(caller, "ledger.month-closed", month.toString(), details(closing, warnings));
        events.publishEvent(
                new MonthClosed(month, closing.number(), closing.closedAt(), caller.account(), caller.name()));
        return closing;
    }

    /** Opens a closed month again; the reason is kept for good. */
    @Transactional
    public Closing reopen(YearMonth month, @Nullable String reason, Caller caller) {
        var why = Inputs.reason(reason);
        if (openMonths.holdAlone(month) != MonthState.CLOSED) {
            throw new Problem("ledger.month-not-closed.conflict", month);
        }
        closings.reopen(closings.of(month).getLast().id(), Author.of(caller), why);
        months.change(month, MonthState.REOPENED);
        var closing = closings.of(month).getLast();
        audit.record(caller, "ledger.month-reopened", month.toString(), Map.of("reason", why));
        events.publishEvent(
                new MonthReopened(month, closing.number(), Objects.requireNonNull(closing.reopenedAt()), why));
        return closing;
    }

    private Map<String, Object> details(Closing closing, List<String> warnings) {
        var total = closings.totals(closing.id()).stream()
                .mapToLong(BookTotal::amountMinor)
                .sum();
        return Map.of("number", closing.number(), "totalMinor", total, "warnings", warnings);
    }
}
