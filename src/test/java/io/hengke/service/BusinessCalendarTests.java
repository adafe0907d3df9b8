package io.hengke.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestData;
import io.hengke.service.BusinessCalendar.Pause;
import io.hengke.service.BusinessCalendar.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Working time in China: long holidays, and the weekends worked for them. */
class BusinessCalendarTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);

    private final BusinessCalendar calendar = BusinessCalendar.china();

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T16:30, 240, 2026-02-14T11:30", // the Saturday before 春节 is worked
        "2026-02-14T17:00, 480, 2026-02-24T16:00",
        "2026-09-30T17:30, 60, 2026-10-08T09:30",
        "2026-10-09T17:30, 600, 2026-10-12T09:30",
        "2025-09-28T08:00, 2400, 2025-10-10T13:00",
        "2026-09-20T10:00, 120, 2026-09-20T12:00",
        "2026-05-01T10:00, 120, 2026-05-06T11:00",
        "2025-01-26T17:00, 120, 2025-01-27T10:00"
    })
    void addsWorkingMinutes(String from, int minutes, String expected) {
        assertThat(calendar.plus(at(from), Duration.ofMinutes(minutes))).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T09:00, 2026-02-24T18:00, 1620",
        "2025-09-26T09:00, 2025-10-11T18:00, 3780",
        "2025-12-31T17:00, 2026-01-04T10:00, 120",
        "2026-02-14T18:00, 2026-02-24T09:00, 0",
        "2026-02-24T10:00, 2026-02-24T09:00, 0"
    })
    void countsWorkingMinutes(String from, String to, int minutes) {
        assertThat(calendar.between(at(from), at(to))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void leavesOutTheLunchBreak() {
        var withLunch = new BusinessCalendar(
                WorkingDays.china(),
                List.of(new Shift(LocalTime.of(13, 30), SIX), new Shift(NINE, LocalTime.of(12, 0))),
                SHANGHAI);
        assertThat(withLunch.plus(at("2026-02-14T17:00"), Duration.ofHours(8))).isEqualTo(at("2026-02-24T17:30"));
    }

    /** Working days of a year, and the make-up days of 2025 and 2026. */
    @Test
    void knowsTheYearsWorkingDays() {
        var days = WorkingDays.china();
        assertThat(List.of(2023, 2024, 2025, 2026).stream()
                        .map(year -> LocalDate.of(year, 1, 1)
                                .datesUntil(LocalDate.of(year + 1, 1, 1))
                                .filter(days::isWorked)
                                .count()))
                .containsExactly(249L, 251L, 248L, 248L);
        assertThat(LocalDate.of(2025, 1, 1)
                        .datesUntil(LocalDate.of(2027, 1, 1))
                        .filter(it -> it.getDayOfWeek() == DayOfWeek.SATURDAY || it.getDayOfWeek() == DayOfWeek.SUNDAY)
                        .filter(days::isWorked)
                        .map(LocalDate::toString))
                .containsExactly(
                        "2025-01-26",
                        "2025-02-08",
                        "2025-04-27",
                        "2025-09-28",
                        "2025-10-11",
                        "2026-01-04",
                        "2026-02-14",
                        "2026-02-28",
                        "2026-05-09",
                        "2026-09-20",
                        "2026-10-10");
        assertThat(days.knownYears()).contains(2026).doesNotContain(2027);
        assertThat(days.isWorked(LocalDate.of(2027, 10, 1))).isTrue();
    }

    @Test
    void agreesWithTheAnnouncedDays() throws IOException {
        var days = WorkingDays.china();
        for (var year = 2015; year <= 2026; year++) {
            var file = TestData.find("holiday_cn/" + year + ".json");
            for (var day : new JsonMapper().readTree(Files.readString(file)).get("days")) {
                var date = LocalDate.parse(day.get("date").asString());
                assertThat(days.isWorked(date))
                        .as("%s", date)
                        .isNotEqualTo(day.get("isOffDay").asBoolean());
            }
        }
    }

    @Test
    void doesNotCountPauses() {
        var pauses = List.of(
                new Pause(at("2026-10-08T10:00"), at("2026-10-08T12:00")),
                new Pause(at("2026-10-08T11:00"), at("2026-10-08T13:00")),
                new Pause(at("2026-10-08T17:00"), at("2026-10-09T10:00")));
        assertThat(calendar.between(at("2026-10-08T09:00"), at("2026-10-09T11:00"), pauses))
                .isEqualTo(Duration.ofHours(11 - 3 - 1 - 1));
        assertThat(calendar.due(at("2026-10-08T09:00"), Duration.ofMinutes(330), pauses))
                .contains(at("2026-10-09T10:30"));
        assertThat(calendar.due(at("2026-10-08T09:00"), Duration.ofMinutes(60), pauses))
                .contains(at("2026-10-08T10:00"));
    }

    @Test
    void isNotDueWhileAPauseGoesOn() {
        var waiting = List.of(new Pause(at("2026-10-08T10:00"), null));
        assertThat(calendar.due(at("2026-10-08T09:00"), Duration.ofMinutes(90), waiting))
                .isEmpty();
        assertThat(calendar.between(at("2026-10-08T09:00"), at("2026-10-09T11:00"), waiting))
                .isEqualTo(Duration.ofMinutes(60));
    }

    /** A ticket that becomes urgent half-way is due by the new target, counted from its opening. */
    @Test
    void anotherTargetCountsFromTheSameOpening() {
        var opened = at("2026-10-08T17:00");
        assertThat(calendar.plus(opened, Duration.ofHours(9))).isEqualTo(at("2026-10-09T17:00"));
        assertThat(calendar.plus(opened, Duration.ofHours(2))).isEqualTo(at("2026-10-09T10:00"));
    }

    /** In New York clocks go forward at 02:00 on 8 March 2026: a day round the clock has 23 hours. */
    @Test
    void aDayIsAsLongAsItReallyWas() {
        var newYork = ZoneId.of("America/New_York");
        var everyDay = new BusinessCalendar(
                WorkingDays.of(Map.of(LocalDate.of(2026, 3, 8), true)),
                List.of(new Shift(LocalTime.MIN, LocalTime.of(23, 0))),
                newYork);
        var start = LocalDate.of(2026, 3, 8).atStartOfDay(newYork).toInstant();
        assertThat(everyDay.between(start, start.plus(Duration.ofHours(23)))).isEqualTo(Duration.ofHours(22));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
