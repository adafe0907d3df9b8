package io.hengke.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts time in working hours: what service levels promise in.
 *
 * <p>Shifts are wall-clock hours of a zone, so a day on which clocks change is as long as it really was. To change a calendar
 * under open tickets is to count anew with the other calendar: an instance never changes.
 */
public final class BusinessCalendar {

    /** Searching further than this for a working day means there is none. */
    private static final int MOST_IDLE_DAYS = 400;

    private final WorkingDays days;
    private final List<Shift> shifts;
    private final ZoneId zone;

    /** Hours of work without a break, within one day. */
    public record Shift(LocalTime opens, LocalTime closes) {

        public Shift {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("A shift from %s to %s".formatted(opens, closes));
            }
        }
    }

    /**
     * A time that does not count, such as waiting for the customer.
     *
     * @param to null: it goes on
     */
    public record Pause(Instant from, @Nullable Instant to) {}

    /** @param shifts of every working day; they must not overlap */
    public BusinessCalendar(WorkingDays days, List<Shift> shifts, ZoneId zone) {
        this.days = days;
        this.shifts = shifts.stream().sorted(Comparator.comparing(Shift::opens)).toList();
        this.zone = zone;
    }

    /** China's working days, 09:00 to 18:00, Beijing time. */
    public static BusinessCalendar china() {
        return new BusinessCalendar(
                WorkingDays.china(),
                List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(18, 0))),
                ZoneId.of("Asia/Shanghai"));
    }

    /** Working time between two moments; zero if the second is not later. */
    public Duration between(Instant from, Instant to) {
        var total = Duration.ZERO;
        for (var day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
            for (var open : open(day)) {
                total = total.plus(open.overlap(from, to));
            }
        }
        return total;
    }

    /** The same without pauses, which may overlap each other. */
    public Duration between(Instant from, Instant to, List<Pause> pauses) {
        var total = between(from, to);
        for (var pause : merged(pauses)) {
            var end = pause.to() == null || pause.to().isAfter(to) ? to : pause.to();
            total = total.minus(between(pause.from().isBefore(from) ? from : pause.from(), end));
        }
        return total;
    }

    /**
     * When so much work after a moment is done; at closing time, not at the next opening, when it ends just then.
     *
     * @throws IllegalStateException if the calendar has no working day for more than a year
     */
    public Instant plus(Instant from, Duration work) {
        var left = work;
        var idle = 0;
        for (var day = dayOf(from); idle < MOST_IDLE_DAYS; day = day.plusDays(1)) {
            idle++;
            for (var open : open(day)) {
                var start = open.from().isBefore(from) ? from : open.from();
                var available = open.overlap(from, open.to());
                if (available.isPositive()) {
                    idle = 0;
                    if (available.compareTo(left) >= 0) {
                        return start.plus(left);
                    }
                    left = left.minus(available);
                }
            }
        }
        throw new IllegalStateException("No working day within %d days of %s".formatted(MOST_IDLE_DAYS, from));
    }

    /** When work is due if pauses do not count; empty while a pause goes on before that. */
    public Optional<Instant> due(Instant from, Duration work, List<Pause> pauses) {
        var start = from;
        var left = work;
        for (var pause : merged(pauses)) {
            var available = between(start, pause.from());
            if (available.compareTo(left) >= 0) {
                break;
            }
            if (pause.to() == null) {
                return Optional.empty();
            }
            left = left.minus(available);
            start = pause.to().isAfter(start) ? pause.to() : start;
        }
        return Optional.of(plus(start, left));
    }

    private LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private List<Open> open(LocalDate day) {
        if (!days.isWorked(day)) {
            return List.of();
        }
        return shifts.stream()
                .map(it -> new Open(
                        day.atTime(it.opens()).atZone(zone).toInstant(),
                        day.atTime(it.closes()).atZone(zone).toInstant()))
                .toList();
    }

    private static List<Pause> merged(List<Pause> pauses) {
        var merged = new ArrayList<Pause>();
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || (last.to() != null && last.to().isBefore(pause.from()))) {
                merged.add(pause);
            } else if (last.to() != null && (pause.to() == null || pause.to().isAfter(last.to()))) {
                merged.set(merged.size() - 1, new Pause(last.from(), pause.to()));
            }
        }
        return merged;
    }

    /** One shift of one day. */
    private record Open(Instant from, Instant to) {

        Duration overlap(Instant start, Instant end) {
            var first = from.isAfter(start) ? from : start;
            var last = to.isBefore(end) ? to : end;
            return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
        }
    }
}
