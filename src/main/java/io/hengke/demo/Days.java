package io.hengke.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days and months of the company's records, counted from 0 on its first day. */
final class Days {

    static final int COUNT = (int) ChronoUnit.DAYS.between(DemoParameters.FIRST_DAY, DemoParameters.LAST_DAY) + 1;
    static final int MONTHS = (int) ChronoUnit.MONTHS.between(DemoParameters.FIRST_DAY, DemoParameters.LAST_DAY) + 1;

    /** Touches may precede the first order by up to this many days. */
    static final int BEFORE = 60;

    private static final byte[][] ISO = new byte[BEFORE + COUNT][];
    private static final int[] MONTH_OF_DAY = new int[COUNT];

    static {
        for (int day = -BEFORE; day < COUNT; day++) {
            ISO[day + BEFORE] = date(day).toString().getBytes(StandardCharsets.US_ASCII);
        }
        for (int day = 0; day < COUNT; day++) {
            MONTH_OF_DAY[day] = (int) ChronoUnit.MONTHS.between(DemoParameters.FIRST_DAY, date(day));
        }
    }

    private Days() {}

    static byte[] isoDate(int day) {
        return ISO[day + BEFORE];
    }

    static LocalDate date(int day) {
        return DemoParameters.FIRST_DAY.plusDays(day);
    }

    /** The month of a day, 0 … 23. */
    static int month(int day) {
        return MONTH_OF_DAY[day];
    }

    static LocalDate firstOf(int month) {
        return DemoParameters.FIRST_DAY.plusMonths(month);
    }

    /** The day number of a day of a month, e.g. (0, 1) is day 0. */
    static int day(int month, int dayOfMonth) {
        return (int)
                ChronoUnit.DAYS.between(DemoParameters.FIRST_DAY, firstOf(month).withDayOfMonth(dayOfMonth));
    }

    /** The same day, or the last day of the records if that is earlier. */
    static int capped(int day) {
        return Math.min(day, COUNT - 1);
    }
}
