package io.hengke.jobs;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.hengke.shared.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs what the queue hands out and writes down how it ended. */
@Component
class JobRunner {

    static final String TASK = "job";

    /** A job that kills the process would do so again: give up in the end. */
    private static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final ObjectProvider<JobKind> kinds;
    private final JobRecords records;
    private final JsonMapper json;
    private final MeterRegistry meters;
    private final ReentrantLock wholeMachine = new ReentrantLock(true);
    private final Map<UUID, JobContext> running = new ConcurrentHashMap<>();

    JobRunner(ObjectProvider<JobKind> kinds, JobRecords records, JsonMapper json, MeterRegistry meters) {
        this.kinds = kinds;
        this.records = records;
        this.json = json;
        this.meters = meters;
        meters.gaugeMapSize("hengke.jobs.running", Tags.empty(), running);
    }

    OneTimeTask<Void> task() {
        return Tasks.oneTime(TASK)
                .onDeadExecutionRevive()
                .execute((instance, _) -> run(UUID.fromString(instance.getId())));
    }

    void requireKind(String kind) {
        if (!byName().containsKey(kind)) {
            throw new IllegalArgumentException("No job kind " + kind);
        }
    }

    void cancel(UUID id) {
        Optional.ofNullable(running.get(id)).ifPresent(JobContext::cancel);
    }

    private Map<String, JobKind> byName() {
        return kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    }

    private void run(UUID id) {
        if (!records.start(id)) {
            return; // over already: the process died between writing that and telling the queue
        }
        var job = records.find(id).orElseThrow();
        var context = new JobContext(job, records, json);
        running.put(id, context);
        var watch = Timer.start(meters);
        var outcome = JobState.FAILED;
        try {
            if (job.attempts() > ATTEMPTS) {
                throw new Problem("jobs.gave-up", ATTEMPTS);
            }
            var kind = Optional.ofNullable(byName().get(job.kind()))
                    .orElseThrow(() -> new IllegalStateException("No job kind " + job.kind()));
            var result = kind.isHeavy() ? runAlone(kind, context) : runNow(kind, context);
            records.finish(id, JobState.DONE, json.writeValueAsString(result), null);
            outcome = JobState.DONE;
        } catch (Exception e) {
            outcome = end(id, context, e);
        } finally {
            running.remove(id);
            watch.stop(meters.timer(
                    "hengke.jobs", "kind", job.kind(), "outcome", outcome.name().toLowerCase(Locale.ROOT)));
        }
    }

    private Optional<Object> runAlone(JobKind kind, JobContext context) throws Exception {
        wholeMachine.lockInterruptibly();
        try {
            return runNow(kind, context);
        } finally {
            wholeMachine.unlock();
        }
    }

    private static Optional<Object> runNow(JobKind kind, JobContext context) throws Exception {
        context.checkCancelled();
        return Optional.ofNullable(kind.run(context));
    }

    private JobState end(UUID id, JobContext context, Exception failure) {
        if (context.isCancelled()) {
            records.finish(id, JobState.CANCELLED, null, null);
            return JobState.CANCELLED;
        }
        if (failure instanceof Problem problem) {
            if (problem.getCause() != null) {
                LOG.warn("Job {} failed: {}", id, problem.code(), problem.getCause());
            }
            records.finish(id, JobState.FAILED, null, problemJson(problem.code(), problem.arguments()));
        } else {
            LOG.error("Job {} failed", id, failure);
            records.finish(id, JobState.FAILED, null, problemJson("jobs.fault", List.of(id)));
        }
        return JobState.FAILED;
    }

    private String problemJson(String code, List<Object> arguments) {
        return json.writeValueAsString(Map.of(
                "code",
                code,
                "arguments",
                arguments.stream().map(String::valueOf).toList()));
    }
}
