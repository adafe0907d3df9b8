package io.hengke.imports;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.ingest.Contract;
import io.hengke.ingest.Contract.TableView;
import io.hengke.jobs.Jobs;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Uploads from their beginning to their commit, over HTTP. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private final Uploads uploads;
    private final Reading reading;
    private final ImportRecords imports;
    private final ImportViews views;
    private final Jobs jobs;

    ImportController(Uploads uploads, Reading reading, ImportRecords imports, ImportViews views, Jobs jobs) {
        this.uploads = uploads;
        this.reading = reading;
        this.imports = imports;
        this.views = views;
        this.jobs = jobs;
    }

    record Tables(List<TableView> items, long mostUploadBytes) {}

    record Started(UUID jobId) {}

    @GetMapping("/tables")
    @Requires(Permission.IMPORT)
    @Operation(summary = "Lists the tables of the data contract with their columns")
    Tables tables(Caller caller) {
        return new Tables(Contract.tables(caller.language()), uploads.mostBytes());
    }

    @PostMapping
    @Requires(Permission.IMPORT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begins an upload")
    ImportView create(Caller caller) {
        var id = uploads.create(caller, "BROWSER");
        return views.full(uploads.mine(id, caller), caller.language());
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Discards an upload that is not committed")
    void discard(Caller caller, @PathVariable UUID id) {
        uploads.discard(id, caller);
    }

    @PostMapping("/{id}/check")
    @Requires(Permission.IMPORT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Checks every row of an upload without keeping any, as a job")
    Started check(Caller caller, @PathVariable UUID id) {
        return start(CheckJob.NAME, id, caller);
    }

    @PostMapping("/{id}/commit")
    @Requires(Permission.IMPORT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Takes the accepted rows of an upload into the history, as a job")
    Started commit(Caller caller, @PathVariable UUID id) {
        return start(CommitJob.NAME, id, caller);
    }

    private Started start(String kind, UUID id, Caller caller) {
        uploads.idle(id, caller);
        reading.choices(id);
        var job = jobs.submit(kind, new UploadJob(id, caller.language()), caller);
        imports.setJob(id, job);
        return new Started(job);
    }
}
