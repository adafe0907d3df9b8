package io.hengke.backup;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.jobs.Jobs;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Backups over HTTP. Restoring is for whoever has the machine: {@code hengke restore}. */
@RestController
@RequestMapping("/api/backups")
class BackupController {

    private final Backups backups;
    private final Jobs jobs;
    private final AuditTrail trail;

    BackupController(Backups backups, Jobs jobs, AuditTrail trail) {
        this.backups = backups;
        this.jobs = jobs;
        this.trail = trail;
    }

    record BackupPage(List<Backups.Kept> items, @Nullable String next, long total) {}

    record Started(UUID jobId) {}

    @GetMapping
    @Requires(Permission.BACKUP)
    @Operation(summary = "Lists the backups in the server's backup folder, newest first")
    BackupPage list() {
        var items = backups.list();
        return new BackupPage(items, null, items.size());
    }

    @PostMapping
    @Transactional
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.BACKUP)
    @Operation(summary = "Starts a backup to the server's backup folder")
    Started make(Caller caller) {
        var job = jobs.submit(BackupJob.NAME, Map.of(), caller);
        trail.record(caller, "backup.started", job.toString(), Map.of());
        return new Started(job);
    }

    @GetMapping("/{name}")
    @Requires(Permission.BACKUP)
    @Operation(summary = "Downloads a backup")
    ResponseEntity<Resource> download(Caller caller, @PathVariable String name) {
        var file = backups.find(name);
        trail.record(caller, "backup.downloaded", name, Map.of());
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/gzip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new FileSystemResource(file));
    }
}
