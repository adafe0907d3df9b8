package io.hengke.ledger;

import io.hengke.shared.Problem;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A recurring cost as someone types it.
 *
 * @param line what is posted each time; its day does not matter
 */
record RecurringDraft(
        @Nullable String name,
        int everyMonths,
        @Nullable YearMonth fromMonth,
        @Nullable YearMonth toMonth,
        int dayOfMonth,
        CostDraft line) {

    /** @throws Problem naming the first thing that is wrong */
    RecurringCost checked(long id, Currency currency, Instant now, String author) {
        if (everyMonths != 1 && everyMonths != 3 && everyMonths != 12) {
            throw new Problem("ledger.recurring-interval");
        }
        if (dayOfMonth < 1 || dayOfMonth > 31) {
            throw new Problem("ledger.recurring-day");
        }
        if (fromMonth == null || (toMonth != null && toMonth.isBefore(fromMonth))) {
            throw new Problem("ledger.recurring-months");
        }
        var entry = line.on(RecurringCost.day(fromMonth, dayOfMonth)).checked(currency);
        return new RecurringCost(
                id, Inputs.required("name", name), everyMonths, fromMonth, toMonth, dayOfMonth, entry, now, author);
    }
}
