package io.hengke.backup;

import io.hengke.governance.AuditTrail;
import io.hengke.jobs.JobContext;
import io.hengke.jobs.JobKind;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes a backup in the background. Run again after a crash, it makes a whole one anew. */
@Component
class BackupJob implements JobKind {

    static final String NAME = "backup.make";

    private final Backups backups;
    private final AuditTrail trail;

    BackupJob(Backups backups, AuditTrail trail) {
        this.backups = backups;
        this.trail = trail;
    }

    /** What came of it: the backup's name, and files the database names that were not there. */
    record Made(String name, long bytes, List<String> missing) {}

    @Override
    public String name() {
        return NAME;
    }

    /** It must not wait for an analysis of an hour, and does not need the whole machine. */
    @Override
    public boolean isHeavy() {
        return false;
    }

    @Override
    public Object run(JobContext context) {
        var result = backups.make(context.progress());
        var name = String.valueOf(result.file().getFileName());
        trail.record(null, "Hengke", "backup.made", name, Map.of("bytes", result.bytes()));
        return new Made(name, result.bytes(), result.missing());
    }
}
