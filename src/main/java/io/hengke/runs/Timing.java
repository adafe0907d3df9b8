package io.hengke.runs;

import io.hengke.shared.Problem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a schedule starts a run, by the company's clock.
 *
 * @param at time of day; null after imports
 * @param day of the week, 1 = Monday, or of the month, where a month's last day stands for days it does not have;
 *     null for other rhythms
 */
record Timing(
        Rhythm rhythm, @Nullable LocalTime at, @Nullable Integer day) {

    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_OF_MONTH = 31;

    /** @throws Problem if a part is missing or out of bounds */
    Timing checked() {
        var isTimed = rhythm != Rhythm.AFTER_IMPORT;
        var days = rhythm == Rhythm.WEEKLY ? DAYS_OF_WEEK : rhythm == Rhythm.MONTHLY ? DAYS_OF_MONTH : 0;
        if ((isTimed && at == null) || (days > 0 && (day == null || day < 1 || day > days))) {
            throw new Problem("runs.schedule-incomplete");
        }
        return new Timing(rhythm, isTimed ? at : null, days > 0 ? day : null);
    }

    /** The first time after a moment; empty for a rhythm that follows no clock. */
    Optional<Instant> nextAfter(Instant moment, ZoneId zone) {
        if (at == null) {
            return Optional.empty();
        }
        var today = moment.atZone(zone).toLocalDate();
        var time = at;
        return candidates(today).stream()
                .map(it -> it.atTime(time).atZone(zone).toInstant())
                .filter(it -> it.isAfter(moment))
                .findFirst();
    }

    /** The next few times, to be shown. */
    List<Instant> next(int count, Instant moment, ZoneId zone) {
        var times = new ArrayList<Instant>();
        var next = nextAfter(moment, zone);
        while (next.isPresent() && times.size() < count) {
            times.add(next.get());
            next = nextAfter(next.get(), zone);
        }
        return times;
    }

    private List<LocalDate> candidates(LocalDate today) {
        return switch (rhythm) {
            case DAILY -> List.of(today, today.plusDays(1));
            case WEEKLY -> {
                var first = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(dayOrFirst())));
                yield List.of(first, first.plusWeeks(1));
            }
            case MONTHLY ->
                List.of(
                        dayOf(YearMonth.from(today)),
                        dayOf(YearMonth.from(today).plusMonths(1)));
            case AFTER_IMPORT -> List.of();
        };
    }

    private LocalDate dayOf(YearMonth month) {
        return month.atDay(Math.min(dayOrFirst(), month.lengthOfMonth()));
    }

    private int dayOrFirst() {
        return day == null ? 1 : day;
    }
}
