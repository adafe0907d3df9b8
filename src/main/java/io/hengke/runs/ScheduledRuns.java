package io.hengke.runs;

import io.hengke.imports.ImportCommitted;
import io.hengke.settings.ServerSettings;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the runs of schedules. Times that passed while the server stood still are made up for by one run. */
@Component
class ScheduledRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRuns.class);

    private final Schedules schedules;
    private final Runs runs;
    private final Clock clock;
    private final ZoneId zone;

    ScheduledRuns(Schedules schedules, Runs runs, ServerSettings company, Clock clock) {
        this.schedules = schedules;
        this.runs = runs;
        this.clock = clock;
        this.zone = company.zone();
    }

    /** To be called often. */
    @Transactional
    public void startDue() {
        schedules.due(clock.instant()).forEach(this::start);
    }

    @ApplicationModuleListener
    void on(ImportCommitted event) {
        LOG.debug("Import {} starts runs", event.number());
        schedules.afterImports().forEach(this::start);
    }

    private void start(Schedule schedule) {
        var now = clock.instant();
        var run = runs.start(schedule);
        schedules.started(
                schedule.id(),
                run.runId(),
                now,
                schedule.timing().nextAfter(now, zone).orElse(null));
    }
}
