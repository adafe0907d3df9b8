package io.hengke.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The shop's year: how busy each day is, mean 1 over the records. The same curve is a clock: on busy days more of the
 * shop's own time passes, so purchases that are a Poisson process on that clock show 双11, 618 and 春节 on the calendar.
 */
final class Season {

    private static final double[] MONTH = {0.95, 0.85, 0.95, 0.95, 1.0, 1.1, 0.95, 0.92, 1.0, 1.0, 1.25, 1.15};

    /** 春节 2025 and 2026. */
    private static final LocalDate[] SPRING_FESTIVAL = {LocalDate.of(2025, 1, 29), LocalDate.of(2026, 2, 17)};

    private final double[] passed = new double[Days.COUNT + 1];
    private final double[] joined = new double[Days.COUNT];

    Season() {
        double total = 0;
        for (int day = 0; day < Days.COUNT; day++) {
            total += weight(Days.date(day));
        }
        double joinedSoFar = 0;
        for (int day = 0; day < Days.COUNT; day++) {
            double weight = weight(Days.date(day)) * Days.COUNT / total;
            passed[day + 1] = passed[day] + weight;
            // the shop opened with a push; since then it wins customers at an even pace
            joinedSoFar += weight * (day < 120 ? 2.6 : 1);
            joined[day] = joinedSoFar;
        }
    }

    /** How busy a day is against an ordinary one. */
    static double weight(LocalDate date) {
        double weight = MONTH[date.getMonthValue() - 1];
        if (isPromotion(date)) {
            weight *= isPeak(date) ? 4 : 1.8;
        }
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            weight *= 1.15;
        }
        for (LocalDate festival : SPRING_FESTIVAL) {
            if (!date.isBefore(festival.minusDays(21)) && date.isBefore(festival.minusDays(3))) {
                weight *= 1.6;
            } else if (!date.isBefore(festival.minusDays(3)) && date.isBefore(festival.plusDays(7))) {
                weight *= 0.35;
            }
        }
        return weight;
    }

    /** In the weeks of 双11 and 618, and on 12 December. */
    static boolean isPromotion(LocalDate date) {
        int day = date.getDayOfMonth();
        return switch (date.getMonthValue()) {
            case 11 -> day <= 11;
            case 6 -> day <= 18;
            case 12 -> day == 12;
            default -> false;
        };
    }

    private static boolean isPeak(LocalDate date) {
        int day = date.getDayOfMonth();
        return (date.getMonthValue() == 11 && day == 11) || (date.getMonthValue() == 6 && day == 18);
    }

    /** The shop's clock at the start of a day. */
    double clock(int day) {
        return passed[day];
    }

    /** The day on which the shop's clock shows a time; {@link Days#COUNT} when it is after the records. */
    int day(double clock) {
        if (clock >= passed[Days.COUNT]) {
            return Days.COUNT;
        }
        int found = Arrays.binarySearch(passed, clock);
        return found >= 0 ? found : -found - 2;
    }

    /** The day by which the given share of all customers had joined. */
    int joiningDay(double share) {
        int found = Arrays.binarySearch(joined, share * joined[Days.COUNT - 1]);
        return Math.min(found >= 0 ? found : -found - 1, Days.COUNT - 1);
    }
}
