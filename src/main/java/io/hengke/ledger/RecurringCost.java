package io.hengke.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A cost that comes again: rent, salaries, licences.
 *
 * @param everyMonths 1, 3 or 12, counted from the first month
 * @param toMonth last month; null: until further notice
 * @param dayOfMonth on which it is posted; the last day where a month is shorter
 * @param entry what is posted; its day is the first posting's
 */
record RecurringCost(
        long id,
        String name,
        int everyMonths,
        YearMonth fromMonth,
        @Nullable YearMonth toMonth,
        int dayOfMonth,
        @JsonUnwrapped CostEntry entry,
        Instant changedAt,
        String changedByName) {

    boolean isDue(YearMonth month) {
        return !month.isBefore(fromMonth)
                && (toMonth == null || !month.isAfter(toMonth))
                && ChronoUnit.MONTHS.between(fromMonth, month) % everyMonths == 0;
    }

    CostEntry entryIn(YearMonth month) {
        return entry.on(day(month, dayOfMonth));
    }

    static LocalDate day(YearMonth month, int dayOfMonth) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
