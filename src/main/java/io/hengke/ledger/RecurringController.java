package io.hengke.ledger;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recurring costs over HTTP. */
@RestController
@RequestMapping("/api/ledger/recurring")
class RecurringController {

    private final RecurringCosts costs;
    private final RecurringPosting posting;
    private final AuditTrail audit;
    private final Clock clock;
    private final Currency currency;

    RecurringController(
            RecurringCosts costs, RecurringPosting posting, AuditTrail audit, Clock clock, ServerSettings settings) {
        this.costs = costs;
        this.posting = posting;
        this.audit = audit;
        this.clock = clock;
        this.currency = settings.currency();
    }

    record Recurring(RecurringCost cost, @Nullable YearMonth lastPosted) {}

    record RecurringList(List<Recurring> items, String currency) {}

    record Outcomes(YearMonth month, List<RecurringOutcome> items, String currency) {}

    record Posting(YearMonth month) {}

    @GetMapping
    @Requires(Permission.LEDGER_READ)
    @Operation(summary = "Lists the recurring costs with the last month each was posted in")
    RecurringList list() {
        var last = costs.lastPosted();
        var items = costs.list().stream()
                .map(it -> new Recurring(it, last.get(it.id())))
                .toList();
        return new RecurringList(items, currency.getCurrencyCode());
    }

    @PostMapping
    @Requires(Permission.LEDGER_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    @Operation(summary = "Adds a recurring cost; nothing is posted yet")
    public RecurringCost add(@RequestBody RecurringDraft draft, Caller caller) {
        var id = costs.add(draft.checked(0, currency, clock.instant(), caller.name()));
        return changed(id, "ledger.recurring-added", caller);
    }

    @PutMapping("/{id}")
    @Requires(Permission.LEDGER_WRITE)
    @Transactional
    @Operation(summary = "Changes what a recurring cost posts from now on; lines posted before stay")
    public RecurringCost change(@PathVariable long id, @RequestBody RecurringDraft draft, Caller caller) {
        costs.change(draft.checked(id, currency, clock.instant(), caller.name()));
        return changed(id, "ledger.recurring-changed", caller);
    }

    @GetMapping("/preview")
    @Requires(Permission.LEDGER_READ)
    @Operation(summary = "Tells what posting a month's recurring costs would do")
    Outcomes preview(@RequestParam YearMonth month) {
        return new Outcomes(month, posting.preview(month), currency.getCurrencyCode());
    }

    @PostMapping("/postings")
    @Requires(Permission.LEDGER_WRITE)
    @Operation(summary = "Posts a month's recurring costs; what was posted before is not posted again")
    Outcomes post(@RequestBody Posting order, Caller caller) {
        return new Outcomes(order.month(), posting.post(order.month(), caller), currency.getCurrencyCode());
    }

    private RecurringCost changed(long id, String action, Caller caller) {
        var cost = costs.find(id).orElseThrow(() -> new Problem("ledger.recurring.not-found", id));
        audit.record(
                caller,
                action,
                cost.name(),
                Map.of("amountMinor", cost.entry().amountMinor(), "everyMonths", cost.everyMonths()));
        return cost;
    }
}
