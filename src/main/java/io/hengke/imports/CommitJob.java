package io.hengke.imports;

import io.hengke.governance.Caller;
import io.hengke.governance.RowScope;
import io.hengke.jobs.JobContext;
import io.hengke.jobs.JobKind;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes an upload into the history. Run again after a crash, it does what is still to do. */
@Component
class CommitJob implements JobKind {

    static final String NAME = "imports.commit";

    private final Reading reading;
    private final ImportRecords imports;
    private final History history;
    private final ImportFolders folders;

    CommitJob(Reading reading, ImportRecords imports, History history, ImportFolders folders) {
        this.reading = reading;
        this.imports = imports;
        this.history = history;
        this.folders = folders;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isHeavy() {
        return false; // someone is waiting for it; a run may take an hour
    }

    @Override
    public Object run(JobContext context) throws InterruptedException, IOException {
        var job = context.input(UploadJob.class);
        var record = imports.find(job.upload()).orElseThrow(() -> new Problem("imports.upload.not-found"));
        if (record.state() == ImportState.OPEN) {
            var result = reading.accept(job.upload(), job.language(), context.progress());
            context.checkCancelled();
            history.commit(
                    job.upload(),
                    result,
                    new Caller(
                            context.startedBy(),
                            context.startedByName(),
                            job.language(),
                            Set.of(),
                            new RowScope.All()));
        }
        folders.deleteUpload(job.upload());
        return Map.of("import", job.upload());
    }
}
