package io.hengke.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient.Answer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeSheetTests {

    private final LedgerApi ledger = new LedgerApi();
    private final String employee = "员工 " + UUID.randomUUID();
    private final LocalDate monday = LedgerApi.freshMonth().atDay(8).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Test
    void keepsAWeekAsItWasWrittenAndRemovesRowsLeftOut() {
        write(0, row("call", "C1", 30, 0, 45, 0, 0, 0, 0), row("visit", "C2", 0, 60, 0, 0, 0, 0, 0));
        var week = write(1, row("call", "C1", 30, 0, 0, 0, 15, 0, 0)).json();

        assertThat(week.path("version").asInt()).isEqualTo(2);
        assertThat(week.path("rows").size()).isEqualTo(1);
        assertThat(week.path("rows").get(0).path("minutes").valueStream().map(it -> it.asInt()))
                .containsExactly(30, 0, 0, 0, 15, 0, 0);
    }

    @Test
    void refusesToOverwriteWhatSomeoneElseWroteMeanwhile() {
        write(0, row("call", "C1", 30, 0, 0, 0, 0, 0, 0));

        assertThat(write(0, row("call", "C1", 5, 0, 0, 0, 0, 0, 0)).code()).isEqualTo("ledger.week-changed.conflict");
    }

    @Test
    void refusesMoreMinutesThanADayHas() {
        var answer = write(0, row("call", "C1", 1000, 0, 0, 0, 0, 0, 0), row("chat", "C1", 600, 0, 0, 0, 0, 0, 0));

        assertThat(answer.code()).isEqualTo("ledger.time-day");
    }

    @Test
    void leavesAnApprovedWeekAlone() {
        write(0, row("call", "C1", 30, 0, 0, 0, 0, 0, 0));
        ledger.accountant.post("/api/ledger/time/approval", Map.of("employee", employee, "monday", monday.toString()));

        assertThat(write(1, row("call", "C1", 5, 0, 0, 0, 0, 0, 0)).code()).isEqualTo("ledger.week-approved.conflict");
    }

    @Test
    void refusesToChangeADayOfAClosedMonth() {
        write(0, row("call", "C1", 30, 0, 0, 0, 0, 0, 0));
        ledger.close(YearMonth.from(monday));

        assertThat(write(1, row("call", "C1", 5, 0, 0, 0, 0, 0, 0)).code()).isEqualTo("ledger.month-closed.conflict");
    }

    @Test
    void namesAWeekByItsMonday() {
        var answer = ledger.accountant.get("/api/ledger/time/week?employee=x&monday=" + monday.plusDays(1));

        assertThat(answer.code()).isEqualTo("ledger.time-monday");
    }

    private Answer write(int version, Map<?, ?>... rows) {
        return ledger.accountant.put(
                "/api/ledger/time/week",
                Map.of("employee", employee, "monday", monday.toString(), "version", version, "rows", List.of(rows)));
    }

    static Map<String, Object> row(String activity, String customer, Integer... minutes) {
        var row = new HashMap<String, Object>();
        row.put("activity", activity);
        row.put("customerId", customer);
        row.put("minutes", List.of(minutes));
        return row;
    }
}
