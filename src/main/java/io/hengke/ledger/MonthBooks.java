package io.hengke.ledger;

import io.hengke.results.BookedCosts;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows how months stand, what is in them, and how they were restated. */
@Service
class MonthBooks {

    private static final int MOST_LINES = 200;

    private final Months months;
    private final Closings closings;
    private final CostLines lines;
    private final Checklist checklist;
    private final BookedCosts booked;
    private final Clock clock;
    private final ZoneId zone;

    MonthBooks(
            Months months,
            Closings closings,
            CostLines lines,
            Checklist checklist,
            BookedCosts booked,
            Clock clock,
            ServerSettings settings) {
        this.months = months;
        this.closings = closings;
        this.lines = lines;
        this.checklist = checklist;
        this.booked = booked;
        this.clock = clock;
        this.zone = settings.zone();
    }

    /**
     * A month in the list.
     *
     * @param closings how often it was closed
     * @param isRestated closed, but the current run has other imported costs than when it was closed
     */
    record MonthSummary(
            YearMonth month,
            MonthState state,
            LineSum entered,
            LineSum imported,
            int closings,
            @Nullable Instant closedAt,
            @Nullable String closedByName,
            boolean isRestated) {}

    /**
     * One closing and what became of its figures by the next one, or by now.
     *
     * @param lines entered into the month in that time, at most two hundred
     */
    record Restatement(Closing closing, List<TotalChange> changes, List<CostLine> lines) {}

    /** @param restatements newest first */
    record MonthDetails(
            YearMonth month,
            MonthState state,
            List<CheckItem> checklist,
            List<BookTotal> totals,
            List<Restatement> restatements,
            boolean isRestated) {}

    /** From the newest month to the oldest one with anything in it. */
    List<MonthSummary> list() {
        var imported = ImportedBooks.of(booked);
        var states = months.states();
        var sums = months.sums();
        var last = closings.last().stream().collect(Collectors.toMap(Closing::month, Function.identity()));
        var present = YearMonth.now(clock.withZone(zone));
        var all = new TreeSet<>(Stream.of(states.keySet(), sums.keySet(), imported.months(), List.of(present))
                .flatMap(Collection::stream)
                .toList());
        return Stream.iterate(all.last(), it -> !it.isBefore(all.first()), it -> it.minusMonths(1))
                .map(it -> summary(it, states, sums, imported, last.get(it)))
                .toList();
    }

    private MonthSummary summary(
            YearMonth month,
            Map<YearMonth, MonthState> states,
            Map<YearMonth, LineSum> sums,
            ImportedBooks imported,
            @Nullable Closing closing) {
        var state = states.getOrDefault(month, MonthState.OPEN);
        var standing = state == MonthState.CLOSED ? closing : null;
        return new MonthSummary(
                month,
                state,
                sums.getOrDefault(month, LineSum.NONE),
                imported.sum(month),
                closing == null ? 0 : closing.number(),
                standing == null ? null : standing.closedAt(),
                standing == null ? null : standing.closedByName(),
                standing != null && isRestated(standing, imported));
    }

    MonthDetails show(YearMonth month, Language language) {
        var imported = ImportedBooks.of(booked);
        var state = months.state(month);
        var past = closings.of(month);
        return new MonthDetails(
                month,
                state,
                checklist.of(month, imported, language),
                now(month, imported),
                restatements(past, imported),
                state == MonthState.CLOSED && isRestated(past.getLast(), imported));
    }

    private List<Restatement> restatements(List<Closing> past, ImportedBooks imported) {
        var found = new ArrayList<Restatement>();
        for (int i = 0; i < past.size(); i++) {
            var closing = past.get(i);
            var isLast = i == past.size() - 1;
            var after = isLast
                    ? since(closing, imported)
                    : closings.totals(past.get(i + 1).id());
            var upTo = isLast ? Long.MAX_VALUE : past.get(i + 1).lastLineId();
            found.addFirst(new Restatement(
                    closing,
                    TotalChange.between(closings.totals(closing.id()), after),
                    lines.between(closing.month(), closing.lastLineId(), upTo, MOST_LINES)));
        }
        return found;
    }

    /** Nothing can be entered into a closed month, so only what is imported can differ from its closing. */
    private boolean isRestated(Closing closing, ImportedBooks imported) {
        return imported.isThere()
                && !TotalChange.between(closings.totals(closing.id()), now(closing.month(), imported))
                        .isEmpty();
    }

    /** Without a run nothing is known of imported costs: they are taken to stand as they were. */
    private List<BookTotal> since(Closing closing, ImportedBooks imported) {
        if (imported.isThere()) {
            return now(closing.month(), imported);
        }
        var asTheyWere = closings.totals(closing.id()).stream().filter(it -> it.source() == BookTotal.Source.IMPORTED);
        return Stream.concat(months.totals(closing.month()).stream(), asTheyWere)
                .toList();
    }

    private List<BookTotal> now(YearMonth month, ImportedBooks imported) {
        return Stream.concat(months.totals(month).stream(), imported.totals(month).stream())
                .toList();
    }
}
