package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.results.CustomerOrders.CustomerOrderPage;
import io.hengke.results.Timeline.TimelinePage;
import io.hengke.results.Traces.CustomerTrace;
import io.hengke.shared.Language;
import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One customer over HTTP. A customer outside the caller's scope is not found, like one that does not exist. */
@RestController
@RequestMapping("/api/customers/{id}")
class CustomerPageController {

    private static final int LONGEST_PAGE = 200;

    private final Results results;
    private final Timeline timeline;
    private final CustomerOrders orders;
    private final Traces traces;

    CustomerPageController(Results results, Timeline timeline, CustomerOrders orders, Traces traces) {
        this.results = results;
        this.timeline = timeline;
        this.orders = orders;
        this.traces = traces;
    }

    @GetMapping
    @Requires(Permission.CUSTOMER_READ)
    @Operation(summary = "Shows a customer: profit and loss, costs by pool, value, tier, risk")
    CustomerProfile show(Caller caller, Language language, @PathVariable String id) {
        return results.read(reader -> new ProfileReader(reader, caller, language).read(id));
    }

    @GetMapping("/timeline")
    @Requires(Permission.CUSTOMER_READ)
    @Operation(summary = "Lists what happened between us and a customer, newest first")
    TimelinePage timeline(
            Caller caller,
            Language language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") Set<String> kind,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        return timeline.page(caller, language, id, kind, after, Math.clamp(limit, 1, LONGEST_PAGE));
    }

    @GetMapping("/orders")
    @Requires(Permission.CUSTOMER_READ)
    @Operation(summary = "Lists a customer's orders with their lines, newest first unless sorted otherwise")
    CustomerOrderPage orders(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "-at") String sort,
            @RequestParam(defaultValue = "") Set<String> channel,
            @RequestParam(defaultValue = "") String search,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        var query = OrderQuery.of(caller, sort, channel, search);
        return orders.page(caller, id, query, after, Math.clamp(limit, 1, LONGEST_PAGE));
    }

    @GetMapping("/trace")
    @Requires(Permission.COST_READ)
    @Operation(summary = "Takes a customer's cost apart: month, class, pool, portion, ledger lines")
    CustomerTrace trace(Caller caller, @PathVariable String id, @RequestParam Optional<YearMonth> month) {
        return traces.of(caller, id, month);
    }
}
