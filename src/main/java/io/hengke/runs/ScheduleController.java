package io.hengke.runs;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Schedules over HTTP. */
@RestController
@RequestMapping("/api/schedules")
class ScheduleController {

    private static final int TIMES_SHOWN = 3;

    private final Schedules schedules;
    private final ServerSettings company;
    private final AuditTrail audit;
    private final Clock clock;

    ScheduleController(Schedules schedules, ServerSettings company, AuditTrail audit, Clock clock) {
        this.schedules = schedules;
        this.company = company;
        this.audit = audit;
        this.clock = clock;
    }

    record ScheduleChoice(Timing timing, RunSettings settings, boolean on) {}

    /** @param next the next few times; none while it is off or waits for imports */
    record ScheduleView(
            UUID id,
            Timing timing,
            RunSettings settings,
            boolean on,
            List<Instant> next,
            @Nullable Instant lastAt,
            @Nullable UUID lastRun,
            String accountName) {}

    record SchedulePage(List<ScheduleView> items, String zone) {}

    @GetMapping
    @Requires(Permission.RUN_READ)
    @Operation(summary = "Lists schedules with their next times")
    SchedulePage list() {
        return new SchedulePage(
                schedules.list().stream().map(this::view).toList(),
                company.zone().getId());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.RUN_START)
    @Operation(summary = "Adds a schedule")
    ScheduleView add(Caller caller, @RequestBody ScheduleChoice wanted) {
        var schedule = schedule(UUID.randomUUID(), wanted, caller);
        schedules.add(schedule, clock.instant());
        audit.record(caller, "runs.schedule-added", schedule.id().toString(), Map.of("timing", schedule.timing()));
        return view(schedule);
    }

    @PutMapping("/{id}")
    @Requires(Permission.RUN_START)
    @Operation(summary = "Changes a schedule, also on or off")
    ScheduleView replace(Caller caller, @PathVariable UUID id, @RequestBody ScheduleChoice wanted) {
        require(id);
        schedules.replace(schedule(id, wanted, caller));
        audit.record(
                caller, "runs.schedule-changed", id.toString(), Map.of("timing", wanted.timing(), "on", wanted.on()));
        return view(require(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.RUN_START)
    @Operation(summary = "Removes a schedule")
    void remove(Caller caller, @PathVariable UUID id) {
        schedules.remove(require(id).id());
        audit.record(caller, "runs.schedule-removed", id.toString(), Map.of());
    }

    private Schedule require(UUID id) {
        return schedules.find(id).orElseThrow(() -> new Problem("runs.schedule.not-found", id));
    }

    private Schedule schedule(UUID id, ScheduleChoice wanted, Caller caller) {
        var timing = wanted.timing().checked();
        var next = timing.nextAfter(clock.instant(), company.zone());
        return new Schedule(
                id,
                timing,
                wanted.settings().checked(),
                wanted.on(),
                wanted.on() ? next.orElse(null) : null,
                null,
                null,
                caller.account(),
                caller.name());
    }

    private ScheduleView view(Schedule schedule) {
        return new ScheduleView(
                schedule.id(),
                schedule.timing(),
                schedule.settings(),
                schedule.isOn(),
                schedule.isOn() ? schedule.timing().next(TIMES_SHOWN, clock.instant(), company.zone()) : List.of(),
                schedule.lastAt(),
                schedule.lastRun(),
                schedule.accountName());
    }
}
