package io.hengke.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengke.shared.Problem;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimingTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void comesEveryDayByTheCompanysClock() {
        var timing = new Timing(Rhythm.DAILY, LocalTime.of(2, 30), null);

        assertThat(timing.next(2, Instant.parse("2026-03-01T18:30:00Z"), SHANGHAI))
                .containsExactly(Instant.parse("2026-03-02T18:30:00Z"), Instant.parse("2026-03-03T18:30:00Z"));
    }

    @Test
    void comesOnAWeekday() {
        var timing = new Timing(Rhythm.WEEKLY, LocalTime.of(8, 0), 1);

        // 2026-03-02 is a Monday
        assertThat(timing.next(2, Instant.parse("2026-03-02T01:00:00Z"), SHANGHAI))
                .containsExactly(Instant.parse("2026-03-09T00:00:00Z"), Instant.parse("2026-03-16T00:00:00Z"));
    }

    @Test
    void comesOnTheLastDayOfMonthsThatAreTooShort() {
        var timing = new Timing(Rhythm.MONTHLY, LocalTime.of(0, 0), 31);

        assertThat(timing.next(3, Instant.parse("2026-01-31T00:00:00Z"), SHANGHAI))
                .containsExactly(
                        Instant.parse("2026-02-27T16:00:00Z"),
                        Instant.parse("2026-03-30T16:00:00Z"),
                        Instant.parse("2026-04-29T16:00:00Z"));
    }

    @Test
    void comesOnceWhenTheClockIsSetBack() {
        var timing = new Timing(Rhythm.DAILY, LocalTime.of(2, 30), null);

        assertThat(timing.next(2, Instant.parse("2026-10-24T12:00:00Z"), ZoneId.of("Europe/Berlin")))
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void mustSayWhen() {
        assertThatThrownBy(() -> new Timing(Rhythm.WEEKLY, LocalTime.NOON, 8).checked())
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new Timing(Rhythm.DAILY, null, null).checked()).isInstanceOf(Problem.class);
        assertThat(new Timing(Rhythm.AFTER_IMPORT, LocalTime.NOON, 3).checked().at())
                .isNull();
    }
}
