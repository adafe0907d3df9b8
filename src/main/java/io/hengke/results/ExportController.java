package io.hengke.results;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.results.CustomerExport.Format;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the customer list out as a file. */
@RestController
class ExportController {

    private final CustomerExport export;
    private final AuditTrail audit;

    ExportController(CustomerExport export, AuditTrail audit) {
        this.export = export;
        this.audit = audit;
    }

    @GetMapping("/api/customers/export")
    @Requires(Permission.EXPORT)
    @Operation(
            summary = "Exports the customers that filters leave as CSV or XLSX",
            description =
                    "The parameters of GET /api/customers, and format (csv or xlsx). A link cannot send a header, so language may "
                            + "be given here.")
    void export(
            Caller caller,
            Language language,
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(name = "language") Optional<String> asked,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        if (!caller.may(Permission.CUSTOMER_READ)) {
            throw new Problem("results.export.forbidden");
        }
        var query = CustomerQuery.of(caller, parameters);
        var kind = format(format);
        response.setContentType(kind.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"customers." + kind.name().toLowerCase(Locale.ROOT) + "\"");
        response.setHeader("Cache-Control", "no-store");
        var rows = export.write(query, kind, asked.map(Language::of).orElse(language), new LazyOutput(response));
        audit.record(caller, "customers.exported", "customers", details(kind, rows, query, parameters));
    }

    private static Format format(String text) {
        return switch (text) {
            case "csv" -> Format.CSV;
            case "xlsx" -> Format.XLSX;
            default -> throw new Problem("results.filter.value", "format", text);
        };
    }

    private static Map<String, ?> details(
            Format format, long rows, CustomerQuery query, MultiValueMap<String, String> parameters) {
        var filters = parameters.entrySet().stream()
                .filter(it -> !List.of("columns", "format", "language").contains(it.getKey()))
                .map(Map.Entry::toString)
                .sorted()
                .toList();
        var columns = query.columns().stream().map(CustomerColumn::key).toList();
        return Map.of("format", format.name(), "rows", rows, "columns", columns, "filters", filters);
    }
}
