package io.hengke.results;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.results.CustomerController.CustomerChoiceView;
import io.hengke.results.CustomerController.CustomerColumnView;
import io.hengke.results.RowLists.RowPage;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows behind figures over HTTP: answers, texts, contracts, moves, assignments. */
@RestController
@RequestMapping("/api/rows/{list}")
class RowListController {

    private final RowLists lists;
    private final AuditTrail audit;

    RowListController(RowLists lists, AuditTrail audit) {
        this.lists = lists;
        this.audit = audit;
    }

    @GetMapping
    @Requires(Permission.CUSTOMER_READ)
    @Operation(
            summary = "Lists the rows behind figures: answers, texts, contracts, moves or assignments",
            description = "Filters and other parameters as those of GET /api/customers.")
    RowPage list(
            Caller caller,
            @PathVariable String list,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return lists.page(RowQuery.of(caller, RowList.find(list), parameters));
    }

    @GetMapping("/columns")
    @Requires(Permission.CUSTOMER_READ)
    @Operation(summary = "Lists the columns of a list of rows")
    List<CustomerColumnView> columns(Caller caller, Language language, @PathVariable String list) {
        return RowList.find(list).columns().stream()
                .map(it -> CustomerColumnView.ofRows(it, caller, language))
                .toList();
    }

    @GetMapping("/values")
    @Requires(Permission.CUSTOMER_READ)
    @Operation(summary = "Lists the values of a column that has few, with the number of rows of each")
    List<CustomerChoiceView> values(
            Caller caller, Language language, @PathVariable String list, @RequestParam String column) {
        return lists.values(RowList.find(list), column, caller, language).stream()
                .map(CustomerChoiceView::of)
                .toList();
    }

    @GetMapping("/export")
    @Requires(Permission.EXPORT)
    @Operation(
            summary = "Exports the rows that filters leave as CSV",
            description = "The parameters of the list. A link cannot send a header, so language may be given here.")
    void export(
            Caller caller,
            Language language,
            @PathVariable String list,
            @RequestParam(name = "language") Optional<String> asked,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        if (!caller.may(Permission.CUSTOMER_READ)) {
            throw new Problem("results.export.forbidden");
        }
        var query = RowQuery.of(caller, RowList.find(list), parameters);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + query.list().key() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        var rows = lists.write(query, asked.map(Language::of).orElse(language), new LazyOutput(response));
        audit.record(
                caller,
                "results.rows-exported",
                query.list().key(),
                Map.of(
                        "rows",
                        rows,
                        "columns",
                        query.columns().stream().map(CustomerColumn::key).toList(),
                        "filters",
                        parameters.entrySet().stream()
                                .filter(it -> !List.of("columns", "language").contains(it.getKey()))
                                .map(Map.Entry::toString)
                                .sorted()
                                .toList()));
    }
}
