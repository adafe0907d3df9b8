package io.hengke.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Starts jobs, shows them and cancels them. */
@Service
public class Jobs {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final JobRecords records;
    private final Scheduler scheduler;
    private final JobRunner runner;
    private final JsonMapper json;
    private final Clock clock;

    Jobs(JobRecords records, Scheduler scheduler, JobRunner runner, JsonMapper json, Clock clock) {
        this.records = records;
        this.scheduler = scheduler;
        this.runner = runner;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Starts a job within the caller's transaction: it runs once that is committed, and never if it is rolled back.
     *
     * @param kind name of a {@link JobKind}
     * @param input written as JSON, read by {@link JobContext#input}
     */
    @Transactional
    public UUID submit(String kind, Object input, Caller caller) {
        return submit(kind, input, caller.account(), caller.name());
    }

    /** The same, for work that no person started just now, such as a schedule's. */
    @Transactional
    public UUID submit(String kind, Object input, UUID account, String name) {
        runner.requireKind(kind);
        var id = UUID.randomUUID();
        records.add(id, kind, json.writeValueAsString(input), account, name);
        var client = (SchedulerClient) scheduler;
        client.scheduleIfNotExists(new TaskInstance<Void>(JobRunner.TASK, id.toString()), clock.instant());
        return id;
    }

    /** @throws Problem {@code jobs.not-found}, also for another's job unless the caller administers the system */
    public JobView find(UUID id, Caller caller) {
        return JobView.of(visible(id, caller), caller.language(), json);
    }

    /** Waits until a job is over, passing on how far it has come. */
    public JobView follow(UUID id, Caller caller, Progress progress) throws InterruptedException {
        for (var job = visible(id, caller); ; job = visible(id, caller)) {
            if (job.state().isFinal()) {
                return JobView.of(job, caller.language(), json);
            }
            if (!job.step().isEmpty()) {
                progress.at(job.step(), job.done(), job.total());
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** Newest first; everybody's for an administrator of the system, one's own otherwise. */
    public List<JobView> list(Caller caller, @Nullable Instant before, int limit) {
        var account = caller.may(Permission.SYSTEM_ADMIN) ? null : caller.account();
        return records.list(account, before, limit).stream()
                .map(it -> JobView.of(it, caller.language(), json))
                .toList();
    }

    /** Asks a job to stop; one that is over already stays as it is. */
    public void cancel(UUID id, Caller caller) {
        visible(id, caller);
        cancel(id);
    }

    /** Asks a job to stop, for the module that started it, which judges itself who may. */
    public void cancel(UUID id) {
        if (records.requestCancel(id)) {
            runner.cancel(id);
        }
    }

    /** A job for the module that started it, which judges itself who may see it. */
    public Optional<JobView> show(UUID id, Language language) {
        return records.find(id).map(it -> JobView.of(it, language, json));
    }

    private JobRecord visible(UUID id, Caller caller) {
        return records.find(id)
                .filter(it -> it.startedBy().equals(caller.account()) || caller.may(Permission.SYSTEM_ADMIN))
                .orElseThrow(() -> new Problem("jobs.not-found", id));
    }
}
