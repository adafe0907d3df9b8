package io.hengke.imports;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.ingest.Contract;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The bulk API: rows of one table as the body of one request. */
@RestController
class BulkController {

    private static final int LONGEST_KEY = 200;

    private final BulkImport bulk;

    BulkController(BulkImport bulk) {
        this.bulk = bulk;
    }

    @PostMapping("/api/bulk/{table}")
    @Requires(Permission.IMPORT)
    @Operation(
            summary = "Imports rows of one table, as text/csv with a header or application/x-ndjson, up to 64 MB;"
                    + " the same Idempotency-Key and body give the same answer")
    BulkAnswer run(
            Caller caller,
            @PathVariable String table,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String type,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException, InterruptedException {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Problem("imports.bulk-no-key", LONGEST_KEY);
        }
        if (!Contract.has(table)) {
            throw new Problem("imports.table.not-found", table);
        }
        return bulk.run(table, isCsv(type), key, request.getInputStream(), request.getContentLengthLong(), caller);
    }

    private static boolean isCsv(String type) {
        var media = type.isBlank() ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type);
        return switch (media.getType() + "/" + media.getSubtype()) {
            case "text/csv" -> true;
            case "application/x-ndjson", "application/jsonl", "application/json" -> false;
            default -> throw new Problem("imports.bulk-type", type);
        };
    }
}
