package io.hengke.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * On which days there is work: a listed day as it is listed, any other from Monday to Friday.
 *
 * <p>In China weekends are worked before and after long holidays (调休), so weekdays alone are wrong on some 15 days a year.
 */
public final class WorkingDays {

    private final Map<LocalDate, Boolean> listed;

    private WorkingDays(Map<LocalDate, Boolean> listed) {
        this.listed = Map.copyOf(listed);
    }

    /** @param listed days that differ from the week, or are announced to: true for a working day */
    public static WorkingDays of(Map<LocalDate, Boolean> listed) {
        return new WorkingDays(listed);
    }

    /** Mainland China as the State Council announced it; see {@code service/workdays-cn.csv} for the years. */
    public static WorkingDays china() {
        var listed = new HashMap<LocalDate, Boolean>();
        var stream = Objects.requireNonNull(WorkingDays.class.getResourceAsStream("/service/workdays-cn.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(it -> it.startsWith("off,") || it.startsWith("work,"))
                    .map(it -> it.split(",", 3))
                    .forEach(it -> LocalDate.parse(it[1])
                            .datesUntil(LocalDate.parse(it[2]).plusDays(1))
                            .forEach(day -> listed.put(day, it[0].equals("work"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkingDays(listed);
    }

    public boolean isWorked(LocalDate day) {
        return listed.getOrDefault(
                day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** Years with at least one listed day; in any other, holidays are not known and weekdays are a guess. */
    public Set<Integer> knownYears() {
        return listed.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }
}
