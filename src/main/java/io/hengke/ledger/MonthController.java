package io.hengke.ledger;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.settings.ServerSettings;
import io.swagger.v3.oas.annotations.Operation;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Months of the books over HTTP. */
@RestController
@RequestMapping("/api/ledger/months")
class MonthController {

    private final MonthBooks books;
    private final MonthClosing closing;
    private final String currency;

    MonthController(MonthBooks books, MonthClosing closing, ServerSettings settings) {
        this.books = books;
        this.closing = closing;
        this.currency = settings.currency().getCurrencyCode();
    }

    record MonthList(List<MonthBooks.MonthSummary> items, String currency) {}

    record MonthView(MonthBooks.MonthDetails month, String currency) {}

    /** @param despiteWarnings true: close it although the checklist warns */
    record ClosingOrder(@Nullable String note, @Nullable Boolean despiteWarnings) {}

    record Reopening(@Nullable String reason) {}

    @GetMapping
    @Requires(Permission.LEDGER_READ)
    @Operation(summary = "Lists the months of the books, newest first")
    MonthList list() {
        return new MonthList(books.list(), currency);
    }

    @GetMapping("/{month}")
    @Requires(Permission.LEDGER_READ)
    @Operation(summary = "Shows a month: what to look at before closing it, what is in it, how it was restated")
    MonthView show(@PathVariable YearMonth month, Caller caller) {
        return new MonthView(books.show(month, caller.language()), currency);
    }

    @PostMapping("/{month}/closing")
    @Requires(Permission.MONTH_CLOSE)
    @Operation(summary = "Closes a month: from then on nothing can be posted into it")
    Closing close(@PathVariable YearMonth month, @RequestBody ClosingOrder order, Caller caller) {
        return closing.close(month, order.note(), Boolean.TRUE.equals(order.despiteWarnings()), caller);
    }

    @PostMapping("/{month}/reopening")
    @Requires(Permission.MONTH_CLOSE)
    @Operation(summary = "Opens a closed month again, for a reason that is kept")
    Closing reopen(@PathVariable YearMonth month, @RequestBody Reopening reopening, Caller caller) {
        return closing.reopen(month, reopening.reason(), caller);
    }
}
