package io.hengke.runs;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.jobs.Jobs;
import io.hengke.shared.Problem;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts runs and changes what is kept of them. */
@Service
public class Runs {

    private final StoredRuns runs;
    private final ModelVersions models;
    private final ActionVersions actions;
    private final Publication publication;
    private final Jobs jobs;
    private final AuditTrail audit;

    Runs(
            StoredRuns runs,
            ModelVersions models,
            ActionVersions actions,
            Publication publication,
            Jobs jobs,
            AuditTrail audit) {
        this.runs = runs;
        this.models = models;
        this.actions = actions;
        this.publication = publication;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** A run that was asked for, and the job that does it. */
    public record RunStarted(UUID runId, UUID jobId) {}

    /** Starts a run with the standard settings and the active costing model. */
    @Transactional
    public RunStarted start(Caller caller) {
        return start(RunSettings.standard(), caller);
    }

    /** @throws Problem if a setting is out of its bounds or there is no such costing model */
    @Transactional
    RunStarted start(RunSettings settings, Caller caller) {
        var started = submit(settings, null, caller.account(), caller.name());
        audit.record(caller, "runs.started", started.runId().toString(), Map.of("settings", settings));
        return started;
    }

    /** Starts the run of a schedule, in the name of who made it. */
    @Transactional
    RunStarted start(Schedule schedule) {
        return submit(schedule.settings(), schedule.id(), schedule.account(), schedule.accountName());
    }

    private RunStarted submit(RunSettings settings, @Nullable UUID schedule, UUID account, String name) {
        settings.checked();
        var model = models.require(settings.modelVersion() == null ? models.active() : settings.modelVersion());
        var id = UUID.randomUUID();
        var job = jobs.submit(RunJob.NAME, new RunJob.Input(id), account, name);
        runs.add(id, job, settings, model.version(), actions.active(), schedule, account, name);
        return new RunStarted(id, job);
    }

    /** Asks a run that is under way to stop. */
    void cancel(UUID id, Caller caller) {
        jobs.cancel(require(id).job());
        audit.record(caller, "runs.cancelled", id.toString(), Map.of());
    }

    @Transactional
    void makeCurrent(UUID id, Caller caller) {
        publication.makeCurrent(require(id));
        audit.record(caller, "runs.made-current", id.toString(), Map.of());
    }

    @Transactional
    void pin(UUID id, boolean isPinned, Caller caller) {
        runs.pin(require(id).id(), isPinned);
        audit.record(caller, isPinned ? "runs.pinned" : "runs.unpinned", id.toString(), Map.of());
    }

    /** @throws Problem {@code runs.not-found} */
    StoredRun require(UUID id) {
        return runs.find(id).orElseThrow(() -> new Problem("runs.not-found", id));
    }

    /** @throws Problem {@code runs.not-found}, or {@code runs.not-readable} if it has no result */
    StoredRun requireReadable(UUID id) {
        var run = require(id);
        if (!run.isReadable()) {
            throw new Problem("runs.not-readable.conflict", id);
        }
        return run;
    }
}
