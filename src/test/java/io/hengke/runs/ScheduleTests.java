package io.hengke.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import io.hengke.imports.ImportCommitted;
import io.hengke.settings.ServerSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Schedules on the real server; days pass by another clock. */
class ScheduleTests {

    private final TestServer server = TestServer.shared();
    private final TestClient analyst = server.as("analyst");
    private final Schedules schedules = server.get(Schedules.class);

    @AfterEach
    void removeSchedules() {
        schedules.list().forEach(it -> schedules.remove(it.id()));
    }

    @Test
    void startsOneRunForAllTheTimesThatWereMissed() {
        var schedule = add("DAILY", "02:00:00");
        var next = Objects.requireNonNull(require(schedule).nextAt());
        var later = next.plus(Duration.ofDays(3)).plusSeconds(5);

        at(next.minusSeconds(1)).startDue();
        assertThat(require(schedule).lastRun()).isNull();

        at(later).startDue();
        var run = require(schedule).lastRun();
        at(later.plusSeconds(10)).startDue();

        assertThat(run).isNotNull();
        assertThat(require(schedule).lastRun()).isEqualTo(run);
        assertThat(require(schedule).nextAt()).isEqualTo(next.plus(Duration.ofDays(4)));
        var view = analyst.get("/api/runs/" + run).json().path("run");
        assertThat(view.path("schedule").asString()).isEqualTo(schedule.toString());
        assertThat(view.path("startedByName").asString()).isEqualTo("analyst");
    }

    @Test
    void showsItsNextTimesAndRestsWhenItIsOff() {
        var schedule = add("DAILY", "02:00:00");
        var shown = analyst.get("/api/schedules").json().path("items").get(0);
        assertThat(shown.path("next").size()).isEqualTo(3);

        analyst.put("/api/schedules/" + schedule, choice("DAILY", "02:00:00", false));

        at(Instant.parse("2099-01-01T00:00:00Z")).startDue();
        assertThat(require(schedule).lastRun()).isNull();
        assertThat(analyst.get("/api/schedules")
                        .json()
                        .path("items")
                        .get(0)
                        .path("next")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void startsARunAfterAnImport() throws InterruptedException {
        var schedule = add("AFTER_IMPORT", null);

        server.get(TestEvents.class).publish(new ImportCommitted(UUID.randomUUID(), 1, List.of("orders")));

        for (int i = 0; i < 300 && require(schedule).lastRun() == null; i++) {
            Thread.sleep(100);
        }
        assertThat(require(schedule).lastRun()).isNotNull();
    }

    @Test
    void refusesWhatSaysNotWhen() {
        assertThat(analyst.post("/api/schedules", choice("DAILY", null, true)).code())
                .isEqualTo("runs.schedule-incomplete");
        assertThat(server.as("viewer")
                        .post("/api/schedules", choice("DAILY", "02:00:00", true))
                        .status())
                .isEqualTo(403);
    }

    private UUID add(String rhythm, @Nullable String at) {
        var answer = analyst.post("/api/schedules", choice(rhythm, at, true));
        return UUID.fromString(answer.json().path("id").asString());
    }

    private Map<String, Object> choice(String rhythm, @Nullable String at, boolean isOn) {
        var timing = new HashMap<String, @Nullable Object>();
        timing.put("rhythm", rhythm);
        timing.put("at", at);
        return Map.of("timing", timing, "settings", TestRuns.settings(analyst, Map.of()), "on", isOn);
    }

    private Schedule require(UUID id) {
        return schedules.find(id).orElseThrow();
    }

    private ScheduledRuns at(Instant moment) {
        return new ScheduledRuns(
                schedules,
                server.get(Runs.class),
                server.get(ServerSettings.class),
                Clock.fixed(moment, ZoneOffset.UTC));
    }
}
