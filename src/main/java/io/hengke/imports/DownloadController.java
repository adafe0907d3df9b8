package io.hengke.imports;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an import found, as files to take away and mend. */
@RestController
@RequestMapping("/api/imports/{id}")
class DownloadController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ImportRecords imports;
    private final Uploads uploads;
    private final ImportFolders folders;
    private final ImportViews views;

    DownloadController(ImportRecords imports, Uploads uploads, ImportFolders folders, ImportViews views) {
        this.imports = imports;
        this.uploads = uploads;
        this.folders = folders;
        this.views = views;
    }

    @GetMapping("/issues")
    @Requires(Permission.IMPORT)
    @Operation(summary = "Downloads everything that was found about rows, as CSV")
    ResponseEntity<Resource> issues(Caller caller, @PathVariable UUID id) {
        return file(results(id, caller).resolve("issues.csv"), "issues.csv");
    }

    @GetMapping("/refused")
    @Requires(Permission.IMPORT)
    @Operation(summary = "Downloads the refused rows of a file with the reasons, to be mended and uploaded again")
    ResponseEntity<Resource> refused(Caller caller, @PathVariable UUID id, @RequestParam String file) {
        var view = views.full(record(id, caller), caller.language());
        var outcome = view.result() == null ? view.checked() : view.result();
        // only names we gave ourselves become paths
        var name = outcome == null ? null : outcome.refused().get(file);
        if (name == null) {
            throw new Problem("imports.file.not-found", file);
        }
        return file(results(id, caller).resolve(name), name);
    }

    private ImportRecord record(UUID id, Caller caller) {
        return imports.find(id).filter(it -> it.state() != ImportState.OPEN).orElseGet(() -> uploads.mine(id, caller));
    }

    private Path results(UUID id, Caller caller) {
        return record(id, caller).state() == ImportState.OPEN ? folders.checked(id) : folders.committed(id);
    }

    private static ResponseEntity<Resource> file(Path path, String name) {
        if (!Files.isRegularFile(path)) {
            throw new Problem("imports.file.not-found", name);
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(path));
    }
}
