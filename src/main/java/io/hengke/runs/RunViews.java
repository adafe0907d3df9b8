package io.hengke.runs;

import io.hengke.governance.Caller;
import io.hengke.governance.Field;
import io.hengke.jobs.JobState;
import io.hengke.jobs.JobView;
import io.hengke.jobs.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows runs: what is stored of them, and of those under way what their job tells. */
@Component
class RunViews {

    private final StoredRuns runs;
    private final Jobs jobs;

    RunViews(StoredRuns runs, Jobs jobs) {
        this.runs = runs;
        this.jobs = jobs;
    }

    RunView of(StoredRun run, Caller caller) {
        var job = jobs.show(run.job(), caller.language()).orElse(null);
        var isDone = run.publishedAt() != null;
        return new RunView(
                run.id(),
                run.job(),
                isDone ? JobState.DONE : job == null ? JobState.FAILED : job.state(),
                run.label(),
                run.asOf(),
                runs.current().filter(run.id()::equals).isPresent(),
                run.isPinned(),
                run.isReadable(),
                run.startedByName(),
                run.schedule(),
                run.createdAt(),
                job == null ? null : job.startedAt(),
                isDone ? run.publishedAt() : job == null ? null : job.finishedAt(),
                job == null ? "" : job.step(),
                job == null ? 0 : job.done(),
                job == null ? 0 : job.total(),
                run.modelVersion(),
                run.actionVersion(),
                run.settings(),
                mayRead(caller) ? run.headline() : null,
                problem(job));
    }

    /** Company-wide cost and margin are for those who may see every customer's. */
    static boolean mayRead(Caller caller) {
        return caller.seesEveryCustomer() && !caller.masks(Field.COST) && !caller.masks(Field.MARGIN);
    }

    private static JobView.@Nullable JobProblem problem(@Nullable JobView job) {
        return job == null ? null : job.problem();
    }
}
