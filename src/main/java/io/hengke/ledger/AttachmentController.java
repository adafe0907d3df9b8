package io.hengke.ledger;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Attachments over HTTP. A file is always handed out to be saved, never to be shown as a page of ours. */
@RestController
@RequestMapping("/api/ledger")
class AttachmentController {

    private final Attachments attachments;
    private final AttachmentFiles files;
    private final CostLines lines;
    private final AuditTrail audit;

    AttachmentController(Attachments attachments, AttachmentFiles files, CostLines lines, AuditTrail audit) {
        this.attachments = attachments;
        this.files = files;
        this.lines = lines;
        this.audit = audit;
    }

    @PostMapping(path = "/lines/{id}/attachments", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Requires(Permission.LEDGER_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hangs a file on a cost line; the body is the file")
    Attachment add(@PathVariable long id, @RequestParam String name, InputStream body, Caller caller)
            throws IOException {
        var line = lines.find(id).orElseThrow(() -> new Problem("ledger.line.not-found", id));
        var shown = Inputs.required("name", name.replace('\\', '/').replaceFirst(".*/", ""));
        var kept = files.keep(body, shown);
        var attachment = attachments.add(id, kept, shown, caller.name());
        audit.record(caller, "ledger.attachment-added", line.costId(), Map.of("name", shown, "sha256", kept.sha256()));
        return found(attachment);
    }

    @GetMapping("/attachments/{id}")
    @Requires(Permission.LEDGER_READ)
    @Operation(summary = "Downloads an attachment")
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        var attachment = found(id);
        var name = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(files.path(attachment.sha256())));
    }

    @DeleteMapping("/attachments/{id}")
    @Requires(Permission.LEDGER_WRITE)
    @Operation(summary = "Takes an attachment off its cost line; the file and its history are kept")
    Attachment withdraw(@PathVariable UUID id, Caller caller) {
        var attachment = found(id);
        if (attachments.withdraw(id, caller.name())) {
            audit.record(caller, "ledger.attachment-withdrawn", id.toString(), Map.of("name", attachment.name()));
        }
        return found(id);
    }

    private Attachment found(UUID id) {
        return attachments.find(id).orElseThrow(() -> new Problem("ledger.attachment.not-found", id));
    }
}
