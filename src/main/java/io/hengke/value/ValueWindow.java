package io.hengke.value;

import io.hengke.warehouse.Engine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the value models look at and ahead to: the one row of {@code int_value_window}.
 *
 * @param split last day of the first half, on which back-tests are fitted
 * @param horizonDays days after {@code asOf} that values count
 * @param annualDiscountRate 0.10: money in a year counts 1/1.10
 */
record ValueWindow(
        LocalDate from,
        LocalDate last,
        LocalDate split,
        LocalDate asOf,
        int horizonDays,
        double annualDiscountRate,
        String currency,
        long minorPerMajor) {

    /** Empty if nobody ever bought. */
    static Optional<ValueWindow> read(Engine engine) {
        return engine
                .query(
                        "select * from int_value_window where first_purchase_on is not null",
                        row -> new ValueWindow(
                                row.getDate("first_purchase_on").toLocalDate(),
                                row.getDate("last_purchase_on").toLocalDate(),
                                row.getDate("split_on").toLocalDate(),
                                row.getDate("as_of").toLocalDate(),
                                row.getInt("horizon_days"),
                                row.getDouble("annual_discount_rate"),
                                row.getString("currency"),
                                row.getLong("minor_per_major")))
                .stream()
                .findFirst();
    }

    long purchaseDays() {
        return ChronoUnit.DAYS.between(from, last);
    }

    double weeks() {
        return ChronoUnit.DAYS.between(from, asOf) / 7.0;
    }

    double horizonWeeks() {
        return horizonDays / 7.0;
    }

    double holdoutWeeks() {
        return ChronoUnit.DAYS.between(split, asOf) / 7.0;
    }

    /** Continuous discount per week: a year of 365 days costs {@code annualDiscountRate}. */
    double discountForce() {
        return Math.log1p(annualDiscountRate) * 7 / 365;
    }
}
