package io.hengke.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Removes what nobody will come back for: abandoned uploads, and folders that a crash left without a record. */
@Configuration(proxyBeanMethods = false)
class Sweep {

    private static final Duration KEEP_OPEN = Duration.ofDays(7);
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final ImportRecords imports;
    private final BulkRequests requests;
    private final ImportFolders folders;
    private final Clock clock;

    Sweep(ImportRecords imports, BulkRequests requests, ImportFolders folders, Clock clock) {
        this.imports = imports;
        this.requests = requests;
        this.folders = folders;
        this.clock = clock;
    }

    /** Before any job runs and any request is answered from the queue, so nothing is being written just now. */
    @EventListener(ApplicationStartedEvent.class)
    void atStart() throws IOException {
        requests.forgetUnanswered();
        sweepUploads();
        sweepFolders(folders.imports(), imports.in(ImportState.COMMITTED, ImportState.UNDONE));
        sweepFolders(folders.uploads(), imports.in(ImportState.OPEN));
    }

    @Bean
    RecurringTask<Void> importsSweep() {
        return Tasks.recurring("imports-sweep", new Daily(LocalTime.of(3, 40))).execute((_, _) -> {
            sweepUploads();
            requests.forgetOld();
        });
    }

    private void sweepUploads() {
        for (var id : imports.abandoned(clock.instant().minus(KEEP_OPEN))) {
            if (imports.delete(id)) {
                folders.deleteUpload(id);
            }
        }
    }

    private static void sweepFolders(Path parent, List<UUID> known) throws IOException {
        var names = known.stream().map(UUID::toString).toList();
        for (var folder : ImportFolders.in(parent)) {
            if (!names.contains(folder.getFileName().toString())) {
                LOG.info("Removing {}, which belongs to no import", folder);
                ImportFolders.delete(folder);
            }
        }
    }
}
