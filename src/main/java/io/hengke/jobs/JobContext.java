package io.hengke.jobs;

import io.hengke.shared.Progress;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** What a running job knows and tells. */
public final class JobContext {

    private static final long TELL_EVERY_NANOS = 300_000_000;

    private final JobRecord job;
    private final JobRecords records;
    private final JsonMapper json;
    private final List<Runnable> stops = new CopyOnWriteArrayList<>();
    private volatile boolean isCancelled;
    private volatile long toldAt = Long.MIN_VALUE;
    private volatile String toldStep = "";

    JobContext(JobRecord job, JobRecords records, JsonMapper json) {
        this.job = job;
        this.records = records;
        this.json = json;
        this.isCancelled = job.isCancelRequested();
    }

    public UUID id() {
        return job.id();
    }

    /** Account that started it. */
    public UUID startedBy() {
        return job.startedBy();
    }

    public String startedByName() {
        return job.startedByName();
    }

    /** What the job was started with. */
    public <T> T input(Class<T> type) {
        return json.readValue(job.input(), type);
    }

    /** Told how far the work has come; throws {@link JobCancelled} once someone has cancelled the job. */
    public Progress progress() {
        return new Progress() {
            @Override
            public void at(String step, long done, long total) {
                tell(step, done, total);
            }

            @Override
            public void stoppedBy(Runnable stop) {
                onCancel(stop);
            }
        };
    }

    /** Ends the work here if someone has cancelled the job. */
    public void checkCancelled() {
        if (isCancelled) {
            throw new JobCancelled();
        }
    }

    /** Work that cannot look at {@link #progress()} is stopped by this, e.g. a statement of the database. */
    public void onCancel(Runnable stop) {
        stops.add(stop);
        if (isCancelled) {
            stop.run();
        }
    }

    void cancel() {
        isCancelled = true;
        stops.forEach(Runnable::run);
    }

    boolean isCancelled() {
        return isCancelled;
    }

    private void tell(String step, long done, long total) {
        checkCancelled();
        var now = System.nanoTime();
        if (!step.equals(toldStep) || toldAt == Long.MIN_VALUE || now - toldAt > TELL_EVERY_NANOS) {
            toldAt = now;
            toldStep = step;
            records.tell(job.id(), step, done, total);
        }
    }
}
