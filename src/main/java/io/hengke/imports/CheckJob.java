package io.hengke.imports;

import io.hengke.jobs.JobContext;
import io.hengke.jobs.JobKind;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Checks every row of an upload without keeping any. */
@Component
class CheckJob implements JobKind {

    static final String NAME = "imports.check";

    private final Reading reading;
    private final ImportRecords imports;
    private final JsonMapper json;

    CheckJob(Reading reading, ImportRecords imports, JsonMapper json) {
        this.reading = reading;
        this.imports = imports;
        this.json = json;
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
    public Object run(JobContext context) throws InterruptedException {
        var job = context.input(UploadJob.class);
        var outcome = Outcome.of(reading.check(job.upload(), job.language(), context.progress()));
        imports.setCheckResult(job.upload(), json.writeValueAsString(outcome));
        return Map.of("import", job.upload(), "accepted", outcome.accepted(), "rejected", outcome.rejected());
    }
}
