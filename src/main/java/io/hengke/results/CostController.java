package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.results.Allocations.BearerPage;
import io.hengke.results.Allocations.PoolMonthList;
import io.hengke.results.CostSums.CostSumList;
import io.hengke.results.Drivers.PoolDriverList;
import io.hengke.results.LedgerLines.LedgerLinePage;
import io.hengke.shared.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The costs behind every figure, over HTTP. */
@RestController
@RequestMapping("/api/costs")
class CostController {

    private static final int LONGEST_PAGE = 200;
    private static final String FILTERS =
            "Filters: from, to, month (YYYY-MM), costClass, costType, account, department, "
                    + "channel, campaign, pool, reason, costId (each repeatable), bearer (direct, shared, nobody), q.";

    private final LedgerLines lines;
    private final CostSums sums;
    private final Allocations allocations;
    private final Drivers drivers;

    CostController(LedgerLines lines, CostSums sums, Allocations allocations, Drivers drivers) {
        this.lines = lines;
        this.sums = sums;
        this.allocations = allocations;
        this.drivers = drivers;
    }

    @GetMapping
    @Requires(Permission.COST_READ)
    @Operation(summary = "Lists the ledger's cost lines with the pools they went to", description = FILTERS)
    LedgerLinePage list(
            Caller caller,
            Language language,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "-postedOn") String sort,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        return lines.page(caller, language, parameters, sort, after, Math.clamp(limit, 1, LONGEST_PAGE));
    }

    @GetMapping("/sums")
    @Requires(Permission.COST_READ)
    @Operation(summary = "Sums cost lines by one of their columns", description = FILTERS)
    CostSumList sums(
            Language language,
            @RequestParam String by,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return sums.by(by, parameters, language);
    }

    @GetMapping("/pools")
    @Requires(Permission.COST_READ)
    @Operation(summary = "Lists what each pool's cost of each class came to, by month")
    PoolMonthList pools(Language language, @RequestParam Optional<YearMonth> month) {
        return allocations.pools(month, language);
    }

    @GetMapping("/drivers")
    @Requires(Permission.COST_READ)
    @Operation(summary = "Lists what each pool's cost was shared by, and what a unit of it cost, by month")
    PoolDriverList drivers(Language language, @RequestParam Optional<YearMonth> month) {
        return drivers.of(month, language);
    }

    @GetMapping("/allocations")
    @Requires(Permission.COST_READ)
    @Operation(summary = "Lists the customers who bear a pool's cost of a class in a month, the largest part first")
    BearerPage allocations(
            Caller caller,
            Language language,
            @RequestParam YearMonth month,
            @RequestParam String pool,
            @RequestParam String costClass,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        return allocations.bearers(caller, language, month, pool, costClass, after, Math.clamp(limit, 1, LONGEST_PAGE));
    }
}
