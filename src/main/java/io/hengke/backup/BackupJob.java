package io.hengke.backup;

import io.hengke.jobs.JobContext;
import io.hengke.jobs.JobKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes a backup in the background. Run again after a crash, it makes a whole one anew. */
@Component
class BackupJob implements JobKind {

    static final String NAME = "backup.make";

    private final Backups backups;

    BackupJob(Backups backups) {
        this.backups = backups;
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
        return new Made(String.valueOf(result.file().getFileName()), result.bytes(), result.missing());
    }
}
