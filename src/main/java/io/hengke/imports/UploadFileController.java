package io.hengke.imports;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.ingest.FileChoice;
import io.hengke.ingest.Previews.Chosen;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files of an upload over HTTP. */
@RestController
@RequestMapping("/api/imports/{id}/files")
class UploadFileController {

    private final Uploads uploads;

    UploadFileController(Uploads uploads) {
        this.uploads = uploads;
    }

    /** What a user chooses for one file; {@link FileChoice} says what each means. */
    record Choice(
            String file,
            @Nullable String table,
            @Nullable Map<String, String> columns,
            @Nullable List<String> attributes,
            @Nullable String encoding,
            @Nullable String delimiter,
            boolean isSkipped) {

        FileChoice choice() {
            if (table == null) {
                throw new Problem("imports.no-table", file);
            }
            return new FileChoice(
                    file,
                    table,
                    columns == null ? Map.of() : columns,
                    attributes == null ? List.of() : attributes,
                    encoding,
                    delimiter);
        }
    }

    record Form(
            String file,
            @Nullable String table,
            @Nullable String encoding,
            @Nullable String delimiter) {}

    @PostMapping
    @Requires(Permission.IMPORT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Uploads one file as the request's body and says what it seems to be")
    UploadedFile receive(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam String name,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return uploads.receive(id, name, request.getInputStream(), request.getContentLengthLong(), caller);
    }

    @PostMapping("/look")
    @Requires(Permission.IMPORT)
    @Operation(summary = "Looks at a file again with another table, encoding or delimiter")
    UploadedFile look(Caller caller, @PathVariable UUID id, @RequestBody Form form) {
        return uploads.look(id, form.file(), new Chosen(form.table(), form.encoding(), form.delimiter()), caller);
    }

    @PutMapping
    @Requires(Permission.IMPORT)
    @Operation(summary = "Chooses the table and columns of a file, or leaves it out")
    UploadedFile choose(Caller caller, @PathVariable UUID id, @RequestBody Choice it) {
        return uploads.choose(id, it.choice(), it.isSkipped(), caller);
    }

    @DeleteMapping
    @Requires(Permission.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a file from an upload")
    void remove(Caller caller, @PathVariable UUID id, @RequestParam String name) {
        uploads.remove(id, name, caller);
    }
}
