package io.hengke.runs;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.runs.CustomerMoves.Measure;
import io.hengke.runs.CustomerMoves.Which;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comparing runs over HTTP. */
@RestController
@RequestMapping("/api/runs/comparison")
class ComparisonController {

    private static final int LONGEST_PAGE = 200;

    private final Comparisons comparisons;

    ComparisonController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping
    @Requires(Permission.RUN_READ)
    @Operation(summary = "Compares two runs: figures, costs, channels, tiers, metrics and what went in")
    Comparison compare(Caller caller, @RequestParam UUID left, @RequestParam UUID right) {
        return comparisons.of(left, right, caller);
    }

    @GetMapping("/customers")
    @Requires(Permission.RUN_READ)
    @Operation(summary = "Lists the customers that differ most between two runs")
    CustomerMoves.MovePage customers(
            Caller caller,
            @RequestParam UUID left,
            @RequestParam UUID right,
            @RequestParam(defaultValue = "CONTRIBUTION") Measure measure,
            @RequestParam(defaultValue = "FALLEN") Which which,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return comparisons.customers(left, right, measure, which, after, Math.clamp(limit, 1, LONGEST_PAGE), caller);
    }
}
