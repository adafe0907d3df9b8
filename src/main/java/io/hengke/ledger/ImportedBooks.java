package io.hengke.ledger;

import io.hengke.ledger.BookTotal.Source;
import io.hengke.results.BookedCosts;
import io.hengke.results.BookedCosts.Booked;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the current run has booked, told apart from the ledger's own lines by their key.
 *
 * @param runId null until there is a run
 */
record ImportedBooks(@Nullable String runId, List<Booked> booked) {

    /** How the analysis knows lines entered in the browser: see {@code ledger.line}. */
    static final String OWN_KEYS = "HK-";

    ImportedBooks {
        booked = List.copyOf(booked);
    }

    static ImportedBooks of(BookedCosts costs) {
        return costs.current(OWN_KEYS)
                .map(it -> new ImportedBooks(it.runId(), it.costs()))
                .orElseGet(() -> new ImportedBooks(null, List.of()));
    }

    boolean isThere() {
        return runId != null;
    }

    /** Imported costs of a month by account and class. */
    List<BookTotal> totals(YearMonth month) {
        return booked.stream()
                .filter(it -> !it.isOwn() && it.month().equals(month))
                .map(it -> new BookTotal(Source.IMPORTED, it.account(), it.costClass(), it.lines(), it.amountMinor()))
                .toList();
    }

    LineSum sum(YearMonth month) {
        var totals = totals(month);
        return new LineSum(
                totals.stream().mapToLong(BookTotal::lines).sum(),
                totals.stream().mapToLong(BookTotal::amountMinor).sum());
    }

    /** The ledger's own lines of a month, as far as the run has them. */
    LineSum ownSum(YearMonth month) {
        var own = booked.stream()
                .filter(it -> it.isOwn() && it.month().equals(month))
                .toList();
        return new LineSum(
                own.stream().mapToLong(Booked::lines).sum(),
                own.stream().mapToLong(Booked::amountMinor).sum());
    }

    /** Cost of a month that no customer bears because no pool takes it or nobody drives it. */
    long unassignedMinor(YearMonth month) {
        return booked.stream()
                .filter(it -> it.month().equals(month))
                .mapToLong(Booked::unassignedMinor)
                .sum();
    }

    TreeSet<YearMonth> months() {
        return booked.stream().map(Booked::month).collect(Collectors.toCollection(TreeSet::new));
    }
}
