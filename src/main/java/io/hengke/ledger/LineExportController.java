package io.hengke.ledger;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the cost lines out as a file. */
@RestController
class LineExportController {

    private final LineExport export;
    private final AuditTrail audit;

    LineExportController(LineExport export, AuditTrail audit) {
        this.export = export;
        this.audit = audit;
    }

    @GetMapping("/api/ledger/lines/export")
    @Requires(Permission.EXPORT)
    @Operation(
            summary = "Exports all cost lines that filters leave as CSV",
            description =
                    "The parameters of GET /api/ledger/lines. A link cannot send a header, so language may be given here.")
    void export(
            Caller caller,
            Language language,
            LineFilter filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(name = "language") Optional<String> asked,
            HttpServletResponse response)
            throws IOException {
        if (!caller.may(Permission.LEDGER_READ)) {
            throw new Problem("ledger.export.forbidden");
        }
        var order = LineOrder.of(sort);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"cost-lines.csv\"");
        response.setHeader("Cache-Control", "no-store");
        var rows = export.write(filter, order, asked.map(Language::of).orElse(language), response.getOutputStream());
        audit.record(caller, "ledger.lines-exported", "cost-lines", Map.of("rows", rows));
    }
}
