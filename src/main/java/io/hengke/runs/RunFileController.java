package io.hengke.runs;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files of results. They hold every customer, so only who may see all of them may take them away. */
@RestController
@RequestMapping("/api/runs/{id}/files")
class RunFileController {

    private final Runs runs;
    private final RunFolders folders;
    private final RunFiles files;
    private final AuditTrail audit;

    RunFileController(Runs runs, RunFolders folders, RunFiles files, AuditTrail audit) {
        this.runs = runs;
        this.folders = folders;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/{name}")
    @Requires(Permission.EXPORT)
    @Operation(summary = "Downloads one file of a run's result, or issues.csv of one that refused too many rows")
    ResponseEntity<Resource> download(Caller caller, @PathVariable UUID id, @PathVariable String name) {
        if (!RunViews.mayRead(caller)) {
            throw new Problem("runs.whole-company.forbidden");
        }
        var run = runs.require(id);
        var refused = folders.refused(run.id());
        var file = files.find(
                run.publishedAt() == null && Files.isDirectory(refused)
                        ? refused
                        : folders.result(runs.requireReadable(id).id()),
                name);
        audit.record(caller, "runs.file-downloaded", id.toString(), Map.of("file", name));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(file));
    }
}
